#include "ui/settings/folderpage.h"

#include "ui/settings/movecard.h"
#include "ui/settings/pathtext.h"
#include "ui/shared/folderchooser.h"
#include "ui/shared/format.h"
#include "ui/shared/icons.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStorageInfo>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

FolderPage::FolderPage(Library &library, QString standard, Preferences &preferences,
                       QWidget *parent)
    : SettingsPage(u"settingsFolder"_s, tr("Library folder"), preferences, parent)
    , m_library(library)
    , m_standard(std::move(standard))
    , m_folder(new PathText(this))
    , m_card(new MoveCard(library, this))
{
    build();
    connect(&m_library, &Library::folderChanged, this, &FolderPage::show);
    connect(&m_library, &Library::added, this, &FolderPage::measure);
    show(m_library.folder());
}

void FolderPage::build()
{
    QGridLayout *grid = addGrid();
    m_folder->setObjectName(u"folderPath"_s);
    addField(grid, tr("Clips are saved in"), m_folder);
    auto *change = parts::button(tr("Change…"), u"folderChange"_s, Look::Normal, this);
    change->setAccessibleName(tr("Change the folder clips are saved in"));
    auto *open = parts::button(tr("Open"), u"folderOpen"_s, Look::Normal, this);
    open->setAccessibleName(tr("Open the folder"));
    const int row = grid->rowCount() - 1;
    grid->addWidget(change, row, 2);
    grid->addWidget(open, row, 3);
    m_free = addHint(grid, {});
    m_free->setObjectName(u"folderFree"_s);
    column()->addWidget(m_card);
    addLine();
    column()->addWidget(parts::words(tr("Each clip is a plain MP4 file. A small file beside it "
                                        "tells how it was made."),
                                     Theme::Step::Small, Tone::Secondary, this));
    column()->addStretch(1);
    connect(change, &QPushButton::clicked, this, &FolderPage::choose);
    connect(open, &QPushButton::clicked, this, &FolderPage::open);
}

void FolderPage::refresh()
{
    show(m_library.folder());
}

void FolderPage::show(const QString &folder)
{
    m_folder->setPath(folder);
    m_folder->setAccessibleName(tr("Clips are saved in %1").arg(format::path(folder)));
    measure();
}

void FolderPage::measure()
{
    // A folder on a sleeping disk or a lost network may take its time.
    auto *watcher = new QFutureWatcher<qint64>(this);
    connect(watcher, &QFutureWatcher<qint64>::finished, this, [this, watcher] {
        const qint64 bytes = watcher->result();
        m_free->setText(bytes < 0 ? tr("Its disk is not there.")
                                  : tr("%1 free on its disk.").arg(format::bytes(bytes)));
        watcher->deleteLater();
    });
    watcher->setFuture(QtConcurrent::run([there = QDir(m_library.folder())]() mutable {
        while (!there.exists() && there.path() != QDir::rootPath()) // made with the first clip
            there.setPath(QFileInfo(there.path()).path());
        return QStorageInfo(there).bytesAvailable();
    }));
}

void FolderPage::choose()
{
    chooseFolder(tr("Choose where clips are saved"), m_library.folder(), this,
                 [this](const QString &folder) { m_card->offer(m_library.folder(), folder); });
}

void FolderPage::open()
{
    const QString folder = m_library.folder();
    QDir().mkpath(folder); // it is made with the first clip, or now
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

SettingsPage::Undo FolderPage::restoreDefaults()
{
    const QString was = m_library.folder();
    if (QDir(was) == QDir(m_standard))
        return {};
    m_library.setFolder(m_standard); // clips stay where they are, and are found there
    return [this, was] { m_library.setFolder(was); };
}

} // namespace rushes
