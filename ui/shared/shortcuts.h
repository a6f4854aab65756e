#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QStringList>

#include <optional>

class QAction;

namespace rushes {

class Preferences;

//! Every command that has keys or may get some: what it is called, its usual keys, and those the
//! user chose instead. Menus, the Stage and the list of F1 take their keys from here.
class Shortcuts final : public QObject {
    Q_OBJECT

public:
    enum class Scope {
        Window, //!< works wherever the focus is
        Stage //!< may be a single key: never while text is edited
    };

    struct Command {
        QString id; //!< "recipe.generate"; it stands in the settings file
        QString group; //!< the menu it belongs to, as shown
        QString text; //!< as shown, without a mnemonic
        Scope scope = Scope::Window;
        QList<QKeySequence> standard = {};
    };

    //! `preferences` are borrowed and outlive this.
    explicit Shortcuts(Preferences &preferences, QObject *parent = nullptr);

    void add(const Command &command); //!< once more with the same id: replaces the command
    const QList<Command> &commands() const { return m_commands; } //!< in the order they were added
    std::optional<Command> command(const QString &id) const;

    QList<QKeySequence> keys(const QString &id) const; //!< the one to show first
    QString shown(const QString &id) const; //!< the first key as the system writes it, or empty
    QString withKey(const QString &text, const QString &id) const; //!< "Mute (M)"
    bool isStandard(const QString &id) const;
    //! Kept at once. An empty list: no key at all.
    void setKeys(const QString &id, const QList<QKeySequence> &keys);
    void reset(const QString &id);
    void resetAll();

    //! The other commands that would answer to one of these keys.
    QStringList conflicts(const QString &id, const QList<QKeySequence> &keys) const;
    //! The command of that scope with exactly these keys; empty if there is none.
    QString commandWith(const QKeySequence &keys, Scope scope) const;
    //! The action has the command's keys from now on, whatever they become.
    void bind(QAction *action, const QString &id);

signals:
    void changed(const QString &id);

private:
    void load();
    void save();

    Preferences &m_preferences;
    QList<Command> m_commands;
    QHash<QString, QList<QKeySequence>> m_chosen; //!< where they differ from the standard
};

} // namespace rushes
