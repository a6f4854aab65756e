#include "ui/shared/shortcuts.h"

#include "app/studio/preferences.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

//! One of them is the other, or begins with it: both can't be answered.
bool meet(const QKeySequence &one, const QKeySequence &other)
{
    return one.matches(other) != QKeySequence::NoMatch
           || other.matches(one) != QKeySequence::NoMatch;
}

QList<QKeySequence> withoutEmpty(QList<QKeySequence> keys)
{
    keys.removeIf([](const QKeySequence &key) { return key.isEmpty(); });
    return keys;
}

} // namespace

Shortcuts::Shortcuts(Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
{
    load();
}

void Shortcuts::add(const Command &command)
{
    const auto known = std::find_if(m_commands.begin(), m_commands.end(),
                                    [&](const Command &other) { return other.id == command.id; });
    if (known != m_commands.end())
        *known = command;
    else
        m_commands.append(command);
    emit changed(command.id);
}

std::optional<Shortcuts::Command> Shortcuts::command(const QString &id) const
{
    const auto found = std::find_if(m_commands.begin(), m_commands.end(),
                                    [&](const Command &command) { return command.id == id; });
    return found == m_commands.end() ? std::nullopt : std::optional(*found);
}

QList<QKeySequence> Shortcuts::keys(const QString &id) const
{
    const auto chosen = m_chosen.constFind(id);
    if (chosen != m_chosen.constEnd())
        return *chosen;
    const auto known = command(id);
    return known ? withoutEmpty(known->standard) : QList<QKeySequence>();
}

QString Shortcuts::shown(const QString &id) const
{
    return keys(id).value(0).toString(QKeySequence::NativeText);
}

QString Shortcuts::withKey(const QString &text, const QString &id) const
{
    const QString key = shown(id);
    return key.isEmpty() ? text : u"%1 (%2)"_s.arg(text, key);
}

bool Shortcuts::isStandard(const QString &id) const
{
    return !m_chosen.contains(id);
}

void Shortcuts::setKeys(const QString &id, const QList<QKeySequence> &keys)
{
    const auto known = command(id);
    if (!known || withoutEmpty(keys) == this->keys(id))
        return;
    if (withoutEmpty(keys) == withoutEmpty(known->standard))
        m_chosen.remove(id);
    else
        m_chosen.insert(id, withoutEmpty(keys));
    save();
    emit changed(id);
}

void Shortcuts::reset(const QString &id)
{
    if (m_chosen.remove(id) == 0)
        return;
    save();
    emit changed(id);
}

void Shortcuts::resetAll()
{
    const QStringList ids = m_chosen.keys();
    m_chosen.clear();
    save();
    for (const QString &id : ids)
        emit changed(id);
}

QStringList Shortcuts::conflicts(const QString &id, const QList<QKeySequence> &keys) const
{
    const QList<QKeySequence> wanted = withoutEmpty(keys);
    QStringList others;
    for (const Command &command : m_commands) {
        const QList<QKeySequence> taken = this->keys(command.id);
        const bool same = std::any_of(taken.begin(), taken.end(), [&](const QKeySequence &key) {
            return std::any_of(wanted.begin(), wanted.end(),
                               [&](const QKeySequence &other) { return meet(key, other); });
        });
        if (same && command.id != id)
            others.append(command.id);
    }
    return others;
}

QString Shortcuts::commandWith(const QKeySequence &keys, Scope scope) const
{
    for (const Command &command : m_commands) {
        if (command.scope == scope && this->keys(command.id).contains(keys))
            return command.id;
    }
    return {};
}

void Shortcuts::bind(QAction *action, const QString &id)
{
    action->setShortcuts(keys(id));
    connect(this, &Shortcuts::changed, action, [this, action, id](const QString &which) {
        if (which == id)
            action->setShortcuts(keys(id));
    });
}

void Shortcuts::load()
{
    const QByteArray text = m_preferences[settings::shortcuts];
    const QJsonObject chosen = QJsonDocument::fromJson(text).object();
    for (auto entry = chosen.begin(); entry != chosen.end(); ++entry) {
        QList<QKeySequence> keys;
        for (const QJsonValue key : entry->toArray())
            keys.append(QKeySequence(key.toString(), QKeySequence::PortableText));
        m_chosen.insert(entry.key(), withoutEmpty(keys));
    }
}

void Shortcuts::save()
{
    QJsonObject chosen;
    for (auto entry = m_chosen.constBegin(); entry != m_chosen.constEnd(); ++entry) {
        QJsonArray keys;
        for (const QKeySequence &key : *entry)
            keys.append(key.toString(QKeySequence::PortableText));
        chosen.insert(entry.key(), keys);
    }
    m_preferences.set(settings::shortcuts,
                      chosen.isEmpty() ? QByteArray()
                                       : QJsonDocument(chosen).toJson(QJsonDocument::Compact));
}

} // namespace rushes
