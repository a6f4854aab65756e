#include "app/studio/prompts.h"

#include "app/base/across.h"
#include "app/base/ids.h"
#include "app/base/log.h"
#include "app/domain/clipname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

Prompts::Prompts(PromptStore &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

void Prompts::change(const std::function<Result<>()> &work)
{
    postTo(this, [this, work] {
        if (const auto done = work(); !done) {
            qCWarning(logStudio) << "a prompt was not kept:" << done.error().detail;
            return;
        }
        emit changed();
    });
}

void Prompts::history(QObject *scope, Reply<QStringList> done)
{
    postTo(this,
           [this, answer = inThreadOf(scope, std::move(done))] { answer(m_store.history()); });
}

void Prompts::remember(const QString &text)
{
    const QString kept = text.trimmed();
    if (!kept.isEmpty())
        change([this, kept] { return m_store.remember(kept, mostKept, m_clock.now()); });
}

void Prompts::saved(QObject *scope, Reply<QList<Saved>> done)
{
    postTo(this, [this, answer = inThreadOf(scope, std::move(done))] { answer(m_store.saved()); });
}

Result<QString> Prompts::freeName(const QString &wish, const QString &owner) const
{
    const auto all = m_store.saved();
    if (!all)
        return all.error();
    const auto isTaken = [&](const QString &name) {
        return std::any_of(all->begin(), all->end(), [&](const Saved &other) {
            return other.id != owner && other.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    QString name = wish;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 %2"_s.arg(wish, QString::number(number));
    return name;
}

void Prompts::save(const QString &name, const QString &text)
{
    const QString kept = text.trimmed();
    if (kept.isEmpty())
        return;
    const QString wish = name.simplified().isEmpty() ? titleOf(kept) : name.simplified();
    change([this, wish, kept]() -> Result<> {
        const auto free = freeName(wish, {});
        if (!free)
            return free.error();
        const QDateTime now = m_clock.now();
        return m_store.put({.id = uuid7(now), .name = *free, .text = kept, .used = now});
    });
}

void Prompts::rename(const QString &id, const QString &name)
{
    const QString wish = name.simplified();
    if (wish.isEmpty())
        return;
    change([this, id, wish]() -> Result<> {
        const auto all = m_store.saved();
        if (!all)
            return all.error();
        const auto found = std::find_if(all->begin(), all->end(),
                                        [&id](const Saved &prompt) { return prompt.id == id; });
        if (found == all->end())
            return Error{Error::Kind::NotFound, u"no saved prompt "_s + id};
        const auto free = freeName(wish, id);
        if (!free)
            return free.error();
        Saved renamed = *found;
        renamed.name = *free;
        return m_store.put(renamed);
    });
}

void Prompts::remove(const QString &id)
{
    change([this, id] { return m_store.remove(id); });
}

void Prompts::restore(const SavedPrompt &prompt)
{
    change([this, prompt]() -> Result<> {
        const auto free = freeName(prompt.name, prompt.id);
        if (!free)
            return free.error();
        Saved back = prompt;
        back.name = *free;
        return m_store.put(back);
    });
}

} // namespace rushes
