#include "ui/settings/appearancepage.h"

#include "ui/shared/languages.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

Theme::Scheme schemeFor(const QString &word)
{
    if (word == "dark"_L1)
        return Theme::Scheme::Dark;
    return word == "light"_L1 ? Theme::Scheme::Light : Theme::Scheme::System;
}

} // namespace

AppearancePage::AppearancePage(Preferences &preferences, QWidget *parent)
    : SettingsPage(u"settingsAppearance"_s, tr("Appearance and language"), preferences, parent)
    , m_theme(new QComboBox(this))
    , m_language(new QComboBox(this))
{
    QGridLayout *grid = addGrid();
    m_theme->setObjectName(u"appearanceTheme"_s);
    m_theme->addItem(tr("As the system"), u"system"_s);
    m_theme->addItem(tr("Dark"), u"dark"_s);
    m_theme->addItem(tr("Light"), u"light"_s);
    addField(grid, tr("Theme"), m_theme);
    m_language->setObjectName(u"appearanceLanguage"_s);
    m_language->addItem(tr("As the system"), QString());
    for (const Language &language : languages())
        m_language->addItem(language.name, language.code);
    addField(grid, tr("Language"), m_language);
    QLabel *later = addHint(grid, tr("Rushes speaks another language from its next start."));
    later->setObjectName(u"appearanceLater"_s);
    column()->addStretch(1);
    connect(m_theme, &QComboBox::activated, this, &AppearancePage::setTheme);
    connect(m_language, &QComboBox::activated, this, &AppearancePage::setLanguage);
    connect(&Theme::current(), &Theme::changed, this, &AppearancePage::refresh);
    refresh();
}

void AppearancePage::setTheme()
{
    const QString word = m_theme->currentData().toString();
    preferences().set(settings::theme, word);
    Theme::current().setScheme(schemeFor(word));
}

void AppearancePage::setLanguage()
{
    preferences().set(settings::language, m_language->currentData().toString());
}

void AppearancePage::refresh()
{
    const QString language = preferences()[settings::language];
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(preferences()[settings::theme])));
    m_language->setCurrentIndex(std::max(0, m_language->findData(language)));
}

SettingsPage::Undo AppearancePage::restoreDefaults()
{
    Undo undo;
    restore(settings::theme, undo);
    restore(settings::language, undo);
    Theme::current().setScheme(schemeFor(preferences()[settings::theme]));
    refresh();
    if (!undo)
        return undo;
    return [this, undo] {
        undo();
        Theme::current().setScheme(schemeFor(preferences()[settings::theme]));
    };
}

} // namespace rushes
