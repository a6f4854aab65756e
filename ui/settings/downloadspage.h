#pragma once

#include "ui/settings/settingspage.h"

class QComboBox;
class QSpinBox;

namespace rushes {

//! How clips come onto the disk, and how pictures leave it.
class DownloadsPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit DownloadsPage(Preferences &preferences, QWidget *parent = nullptr);

    Undo restoreDefaults() override;
    void refresh() override;

private:
    QWidget *buildFree();
    void keepFree();

    QSpinBox *m_atOnce;
    QSpinBox *m_free = nullptr;
    QComboBox *m_unit = nullptr;
    QCheckBox *m_play = nullptr;
    QCheckBox *m_strip = nullptr;
};

} // namespace rushes
