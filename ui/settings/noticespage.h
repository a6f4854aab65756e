#pragma once

#include "ui/settings/settingspage.h"

namespace rushes {

//! What Rushes says outside its window.
class NoticesPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit NoticesPage(Preferences &preferences, QWidget *parent = nullptr);

    Undo restoreDefaults() override;
    void refresh() override;

private:
    QCheckBox *m_clips;
    QCheckBox *m_trouble;
    QCheckBox *m_sound;
};

} // namespace rushes
