#pragma once

#include "app/studio/library.h"
#include "ui/settings/settingspage.h"

class QLabel;

namespace rushes {

class MoveCard;
class PathText;

//! Where clips are saved.
class FolderPage final : public SettingsPage {
    Q_OBJECT

public:
    //! `standard`: the folder that is used unless another is chosen.
    FolderPage(Library &library, QString standard, Preferences &preferences,
               QWidget *parent = nullptr);

    Undo restoreDefaults() override;
    void refresh() override;

private:
    void build();
    void show(const QString &folder);
    void measure();
    void choose();
    void open();

    Library &m_library;
    const QString m_standard;
    PathText *m_folder;
    QLabel *m_free = nullptr;
    MoveCard *m_card;
};

} // namespace rushes
