#include "ui/shared/keychainhelp.h"

#include "ui/shared/parts.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

class KeychainHelp {
    Q_DECLARE_TR_FUNCTIONS(KeychainHelp)
};

struct Advice {
    QString desktops; //!< words of XDG_CURRENT_DESKTOP
    QString title;
    QString text;
};

QList<Advice> advice()
{
    return {{u"GNOME:Unity:Budgie:X-Cinnamon:MATE:XFCE"_s,
             KeychainHelp::tr("GNOME, Cinnamon, MATE, Xfce"),
             KeychainHelp::tr(
                 "Install the package gnome-keyring, and seahorse to look into it. Log out and in "
                 "again: the keychain then opens with your password. If it asks for a password of "
                 "its own, it was made with another one; in seahorse, change the password of the "
                 "keyring “Login” to yours.")},
            {u"KDE:LXQt"_s, KeychainHelp::tr("KDE Plasma"),
             KeychainHelp::tr("Open System Settings and search for KDE Wallet. Switch the wallet "
                              "subsystem on, and name a wallet to be used. The package "
                              "libpam-kwallet5 opens it with your password at login.")},
            {u"sway:Hyprland:i3:wlroots"_s, KeychainHelp::tr("A window manager alone"),
             KeychainHelp::tr("Install gnome-keyring and libpam-gnome-keyring, and see that your "
                              "session starts “gnome-keyring-daemon --start "
                              "--components=secrets”. KeePassXC can do the same: in its settings, "
                              "switch the Secret Service on.")}};
}

//! The advice for this desktop first.
QList<Advice> sortedAdvice()
{
    QList<Advice> all = advice();
    const QStringList here = qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':');
    std::stable_partition(all.begin(), all.end(), [&here](const Advice &each) {
        const QStringList known = each.desktops.split(u':');
        return std::any_of(here.begin(), here.end(), [&known](const QString &desktop) {
            return known.contains(desktop, Qt::CaseInsensitive);
        });
    });
    return all;
}

void addWords(QVBoxLayout *column, const QString &text, Theme::Step step)
{
    auto *label = parts::words(text, step, Tone::Normal, column->parentWidget());
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
}

} // namespace

void showKeychainHelp(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"keychainHelp"_s);
    dialog->setWindowTitle(KeychainHelp::tr("How to set up a keychain"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(24, 20, 24, 8);
    column->setSpacing(8);
    addWords(column, dialog->windowTitle(), Theme::Step::Title);
    addWords(column,
             KeychainHelp::tr("A keychain keeps passwords and keys encrypted and opens when you "
                              "log in. Rushes never writes a key anywhere else."),
             Theme::Step::Body);
    for (const Advice &each : sortedAdvice()) {
        column->addSpacing(8);
        addWords(column, each.title, Theme::Step::Subtitle);
        addWords(column, each.text, Theme::Step::Body);
    }
    column->addStretch(1);
    auto *scroll = new QScrollArea(dialog);
    scroll->setAccessibleName(dialog->windowTitle());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    auto *all = new QVBoxLayout(dialog);
    all->setContentsMargins(0, 0, 0, 16);
    all->addWidget(scroll, 1);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(24, 0, 24, 0);
    bar->addStretch(1);
    auto *close
        = parts::button(KeychainHelp::tr("Close"), u"keychainHelpClose"_s, Look::Normal, dialog);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    bar->addWidget(close);
    all->addLayout(bar);
    dialog->resize(560, 480);
    dialog->open();
}

} // namespace rushes
