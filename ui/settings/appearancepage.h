#pragma once

#include "ui/settings/settingspage.h"

class QComboBox;

namespace rushes {

class AppearancePage final : public SettingsPage {
    Q_OBJECT

public:
    explicit AppearancePage(Preferences &preferences, QWidget *parent = nullptr);

    Undo restoreDefaults() override;
    void refresh() override;

private:
    void setTheme();
    void setLanguage();

    QComboBox *m_theme;
    QComboBox *m_language;
};

} // namespace rushes
