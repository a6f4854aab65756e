#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/store/promptstore.h"

#include <QObject>
#include <QStringList>

namespace rushes {

//! What was written before: the prompts that were sent, and those that were saved under a name.
//! Lives in the studio's thread; may be called from any, `done` runs in the scope's.
class Prompts : public QObject {
    Q_OBJECT

public:
    using Saved = SavedPrompt;

    static constexpr int mostKept = 200; //!< of the history

    Prompts(PromptStore &store, Clock &clock, QObject *parent = nullptr);

    //! Newest last, each once, at most `mostKept`.
    void history(QObject *scope, Reply<QStringList> done);
    //! The newest from now on; a saved prompt of that text counts as used now. White space around
    //! it does not count; an empty one is not kept.
    void remember(const QString &text);
    void saved(QObject *scope, Reply<QList<Saved>> done); //!< the last used first
    //! Under a name that is free ("Storm", "Storm 2"); an empty one: the text's first words.
    void save(const QString &name, const QString &text);
    void rename(const QString &id, const QString &name); //!< an empty name changes nothing
    void remove(const QString &id);
    void restore(const SavedPrompt &prompt); //!< undo of remove(), or of a rename()

signals:
    void changed(); //!< the history or the saved ones

private:
    Result<QString> freeName(const QString &wish, const QString &owner) const;
    void change(const std::function<Result<>()> &work);

    PromptStore &m_store;
    Clock &m_clock;
};

} // namespace rushes
