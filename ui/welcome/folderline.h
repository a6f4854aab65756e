#pragma once

#include <QWidget>

class QLabel;

namespace rushes {

class Library;

//! "Clips are saved in ~/Videos/Rushes  Change…"
class FolderLine final : public QWidget {
    Q_OBJECT

public:
    explicit FolderLine(Library &library, QWidget *parent = nullptr);

private:
    void show(const QString &folder);

    QLabel *m_folder;
};

} // namespace rushes
