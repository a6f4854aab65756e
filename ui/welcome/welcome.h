#pragma once

#include "app/studio/accounts.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rushes {

class KeyField;
class Studio;
class TintedIcon;
class WelcomePicture;

//! Where clips come from and where they go: the first run, a further key, a key to replace.
class Welcome final : public QWidget {
    Q_OBJECT

public:
    explicit Welcome(Studio &studio, QWidget *parent = nullptr);

    //! Nothing chosen yet: there is no way back.
    void askFirst();
    //! A further account.
    void askForAnother();
    //! A new key for an account whose key is refused or lost.
    void askForKeyOf(const AccountState &account);

    QSize minimumSizeHint() const override { return {720, 520}; }

signals:
    void done();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Note { Warning, Failure };

    QWidget *buildWords();
    void buildKey(QVBoxLayout *column);
    void buildNote(QVBoxLayout *column);
    void buildSandbox(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    void start(const QString &title, const QString &hint);
    void verify();
    void onAnswer(const Result<AccountState> &answer);
    void askAboutKeychain(const AccountState &account);
    void leave();
    void setVerifying(bool verifying);
    void showNote(Note note, const QString &sentence);
    void hideNote();

    Studio &m_studio;
    AccountId m_replaced; //!< empty: a new account
    WelcomePicture *m_picture;
    QLabel *m_title = nullptr;
    QLabel *m_hint = nullptr;
    KeyField *m_key = nullptr;
    QPushButton *m_verify = nullptr;
    QLabel *m_where = nullptr;
    QFrame *m_note = nullptr;
    TintedIcon *m_noteIcon = nullptr;
    QLabel *m_noteWords = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_help = nullptr;
    QPushButton *m_sandbox = nullptr;
    QPushButton *m_back = nullptr;
    bool m_verifying = false;
};

} // namespace rushes
