#include "ui/settings/settingspage.h"

#include <QCheckBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace rushes {
namespace {

constexpr int labels = 100; // the narrowest column of labels

} // namespace

SettingsPage::SettingsPage(const QString &name, const QString &title, Preferences &preferences,
                           QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_column(new QVBoxLayout(this))
    , m_head(new QHBoxLayout)
{
    setObjectName(name);
    setAccessibleName(title);
    m_column->setContentsMargins(24, 20, 24, 20);
    m_column->setSpacing(8);
    auto *said = parts::words(title, Theme::Step::Title, Tone::Normal, this);
    said->setMinimumHeight(32);
    m_head->addWidget(said, 1);
    m_column->addLayout(m_head);
    m_column->addSpacing(8);
}

QGridLayout *SettingsPage::addGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(0, labels);
    grid->setColumnStretch(1, 1);
    m_column->addLayout(grid);
    return grid;
}

void SettingsPage::addField(QGridLayout *grid, const QString &label, QWidget *field)
{
    const int row = grid->rowCount();
    auto *said = parts::words(label, Theme::Step::SmallMedium, Tone::Secondary, this);
    said->setWordWrap(false);
    said->setBuddy(field);
    field->setAccessibleName(label);
    grid->addWidget(said, row, 0);
    grid->addWidget(field, row, 1);
}

QLabel *SettingsPage::addHint(QGridLayout *grid, const QString &text)
{
    auto *said = parts::words(text, Theme::Step::Small, Tone::Secondary, this);
    grid->addWidget(said, grid->rowCount(), 1);
    return said;
}

QLabel *SettingsPage::addHint(const QString &text)
{
    auto *said = parts::words(text, Theme::Step::Small, Tone::Secondary, this);
    said->setIndent(24); // under the words of the box
    m_column->addWidget(said);
    return said;
}

void SettingsPage::addLine()
{
    m_column->addSpacing(8);
    m_column->addWidget(parts::hairline(this));
    m_column->addSpacing(8);
}

QCheckBox *SettingsPage::addCheck(const QString &name, const QString &text,
                                  const Setting<bool> &setting)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(name);
    box->setAccessibleName(text);
    m_column->addWidget(box);
    connect(box, &QCheckBox::toggled, this,
            [this, setting](bool on) { m_preferences.set(setting, on); });
    return box;
}

} // namespace rushes
