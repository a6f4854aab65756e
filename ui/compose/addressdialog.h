#pragma once

#include <QDialog>
#include <QUrl>

class QLineEdit;
class QPushButton;

namespace rushes {

class NoteLine;

//! Asks for the web address of a source image.
class AddressDialog final : public QDialog {
    Q_OBJECT

public:
    AddressDialog(const QUrl &before, QWidget *parent);

signals:
    void chosen(const QUrl &url);

private:
    QUrl address() const;
    void onEdited();
    void accept() override;

    QLineEdit *m_address;
    NoteLine *m_note;
    QPushButton *m_use;
};

} // namespace rushes
