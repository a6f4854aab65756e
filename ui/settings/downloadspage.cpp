#include "ui/settings/downloadspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int mostAtOnce = 4;
constexpr int gigabyte = 1000; // in MB, as disks count

QWidget *apart(QWidget *field) // at the start of its row, as wide as it needs
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    auto *holder = new QWidget(field->parentWidget());
    holder->setLayout(row);
    row->addWidget(field);
    row->addStretch(1);
    holder->setFocusProxy(field);
    return holder;
}

} // namespace

DownloadsPage::DownloadsPage(Preferences &preferences, QWidget *parent)
    : SettingsPage(u"settingsDownloads"_s, tr("Downloads"), preferences, parent)
    , m_atOnce(new QSpinBox(this))
{
    QGridLayout *grid = addGrid();
    m_atOnce->setObjectName(u"downloadsAtOnce"_s);
    m_atOnce->setRange(1, mostAtOnce);
    m_atOnce->setMinimumWidth(88);
    addField(grid, tr("Clips at a time"), apart(m_atOnce));
    m_atOnce->setAccessibleName(tr("Clips at a time"));
    connect(m_atOnce, &QSpinBox::valueChanged, this,
            [this](int count) { this->preferences().set(settings::savingAtOnce, count); });
    addField(grid, tr("Keep free"), buildFree());
    addHint(grid, tr("Nothing new is sent while the disk of the clips has less than this free. "
                     "At 0, Rushes never waits."));
    addLine();
    m_play = addCheck(u"downloadsPlay"_s, tr("Play each new clip"), settings::playNewest);
    addHint(tr("On the Stage, as soon as it is on disk, unless you are watching another."));
    addLine();
    m_strip = addCheck(u"downloadsStrip"_s,
                       tr("Strip place and camera data from pictures before they are sent"),
                       settings::stripPictures);
    addHint(tr("Only in what is sent. Your own file stays as it is."));
    column()->addStretch(1);
    refresh();
}

QWidget *DownloadsPage::buildFree()
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins({});
    row->setSpacing(8);
    m_free = new QSpinBox(holder);
    m_free->setObjectName(u"downloadsFree"_s);
    m_free->setAccessibleName(tr("Keep free"));
    m_free->setRange(0, 99'999);
    m_free->setMinimumWidth(88);
    m_unit = new QComboBox(holder);
    m_unit->setObjectName(u"downloadsFreeUnit"_s);
    m_unit->setAccessibleName(tr("Unit of the space kept free"));
    m_unit->addItem(tr("MB"), 1);
    m_unit->addItem(tr("GB"), gigabyte);
    row->addWidget(m_free);
    row->addWidget(m_unit);
    row->addStretch(1);
    holder->setFocusProxy(m_free);
    connect(m_free, &QSpinBox::valueChanged, this, &DownloadsPage::keepFree);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &DownloadsPage::keepFree);
    return holder;
}

void DownloadsPage::keepFree()
{
    preferences().set(settings::keepFreeMB, m_free->value() * m_unit->currentData().toInt());
}

void DownloadsPage::refresh()
{
    const QSignalBlocker quiet(m_free);
    const QSignalBlocker quietToo(m_unit);
    m_atOnce->setValue(preferences()[settings::savingAtOnce]);
    const int megabytes = preferences()[settings::keepFreeMB];
    const bool whole = megabytes >= gigabyte && megabytes % gigabyte == 0;
    m_unit->setCurrentIndex(whole ? 1 : 0);
    m_free->setValue(whole ? megabytes / gigabyte : megabytes);
    m_play->setChecked(preferences()[settings::playNewest]);
    m_strip->setChecked(preferences()[settings::stripPictures]);
}

SettingsPage::Undo DownloadsPage::restoreDefaults()
{
    Undo undo;
    restore(settings::savingAtOnce, undo);
    restore(settings::keepFreeMB, undo);
    restore(settings::playNewest, undo);
    restore(settings::stripPictures, undo);
    refresh();
    return undo;
}

} // namespace rushes
