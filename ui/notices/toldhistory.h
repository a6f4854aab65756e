#pragma once

#include "ui/shared/look.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <functional>

namespace rushes {

//! What the user was told since the start, the newest first.
class ToldHistory final : public QObject {
    Q_OBJECT

public:
    struct Told {
        QString icon = {};
        Tone tone = Tone::Secondary;
        QString text = {};
        QString button = {}; //!< of what can still be done about it; empty: nothing
        std::function<void()> act = {};
        QDateTime at = {}; //!< set by add()
    };

    using QObject::QObject;

    void add(Told told);
    const QList<Told> &all() const { return m_all; }

    static constexpr int most = 50;

signals:
    void changed();

private:
    QList<Told> m_all;
};

} // namespace rushes
