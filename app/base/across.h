#pragma once

#include "app/base/result.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace rushes {

//! Carries one answer into the thread of whoever asked.
class Answer : public QObject {
    Q_OBJECT

signals:
    void ready();
};

//! Wraps `done` so that it may be called in any thread: it then runs later in the scope's thread,
//! and not at all if the scope is gone by then. Call this in the scope's thread.
template<class T> Reply<T> inThreadOf(QObject *scope, Reply<T> done)
{
    // The connection is what ties the answer to the scope: Qt cuts it, under its own lock, when
    // the scope is destroyed, whichever thread that happens in.
    auto answer = std::make_shared<Answer>();
    auto result = std::make_shared<Result<T>>(Error{});
    QObject::connect(
        answer.get(), &Answer::ready, scope,
        [result, done = std::move(done)] { done(std::move(*result)); }, Qt::QueuedConnection);
    return [answer, result](Result<T> value) {
        *result = std::move(value);
        emit answer->ready();
    };
}

//! Runs `work` in the object's thread: at once if that is this one, else queued.
template<class F> void postTo(QObject *object, F work)
{
    if (QThread::currentThread() == object->thread())
        work();
    else
        QMetaObject::invokeMethod(object, std::move(work), Qt::QueuedConnection);
}

} // namespace rushes
