#pragma once

#include "ui/shared/look.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace rushes {

//! What the window has to say, above the stage: at most two bars, the others wait behind them.
//! A bar stays until it is closed or settled.
class MessageBars final : public QWidget {
    Q_OBJECT

public:
    struct Message {
        QString id; //!< one bar an id
        Tone tone = Tone::Accent;
        QString icon = {};
        QString text = {};
        QString head = {}; //!< how `text` begins, in bold; empty: its first sentence
        QString button = {}; //!< empty: none
        std::function<void()> act = {};

        bool saysTheSame(const Message &other) const;
    };

    explicit MessageBars(QWidget *parent = nullptr);

    void show(const Message &message);
    void settle(const QString &id); //!< it no longer holds; it may come again

signals:
    void told(const rushes::MessageBars::Message &message); //!< something new was said
    void closed(const QString &id); //!< by the user

private:
    void rebuild();
    QWidget *bar(const Message &message);
    void close(const QString &id);

    QVBoxLayout *m_column;
    QList<Message> m_messages;
    QSet<QString> m_closed; //!< by the user, until settled
};

} // namespace rushes
