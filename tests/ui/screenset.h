#pragma once

#include "app/studio/preferences.h"
#include "tests/support/faultserver.h"
#include "tests/support/tempstudio.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shared/shortcuts.h"

#include <QPointer>
#include <QTemporaryDir>

#include <memory>

namespace rushes {

//! A window on a real studio in which nothing was ever sent: what a screen shows is told it as the
//! studio would tell it. Pictures and the clip on the Stage are real files.
class ScreenSet {
public:
    ScreenSet();
    ~ScreenSet();

    //! A window of that size, as after its first start.
    void open(const QSize &size);
    void close();

    MainWindow &window() { return *m_window; }
    Studio &studio() { return *m_studio; }
    Preferences &preferences() { return *m_preferences; }
    FaultServer &server() { return m_server; }

    //! What is to be looked at; the window, unless something stands before it.
    QWidget *subject() const;
    void setSubject(QWidget *subject) { m_subject = subject; }

    //! The settings with that page in front become the subject.
    void showSettings(SettingsDialog::Page page);

    // --- what the studio tells ---
    void use(const AccountState &account); //!< is the account in use from now on
    void use(const QList<AccountState> &accounts); //!< the first of them is in use
    void put(const Job &job);
    void put(const Clip &clip);
    void put(const QueueState &state);

    // --- things to show ---
    static AccountState account(AccountState::Standing standing);
    static AccountState sandbox();
    //! A job with a picture and a name of its own.
    Job job(Stage stage, const QString &title, int picture) const;
    Job held(Hold hold, const QString &title, int picture) const;
    //! A clip with a poster; the first few have a file that plays.
    Clip clip(const QString &title, int take, int picture) const;
    QString picture(int number) const { return m_folder.filePath(pictureName(number)); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    template<class T> T *part(const QString &name) const { return m_window->findChild<T *>(name); }

    //! Until it stands still: pictures were read, layouts done.
    void settle();

private:
    static QString pictureName(int number);
    void paintPictures();

    QTemporaryDir m_folder;
    FaultServer m_server;
    TempStudio m_studio;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Shortcuts> m_shortcuts;
    std::unique_ptr<SettingsDialog> m_settings;
    QPointer<QWidget> m_subject;
    int m_windows = 0;
};

//! One screen in one state.
struct Scene {
    const char *name;
    void (*arrange)(ScreenSet &set);
};

const QList<Scene> &allScenes();

} // namespace rushes
