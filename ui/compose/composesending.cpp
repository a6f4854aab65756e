#include "app/domain/price.h"
#include "app/studio/preferences.h"
#include "app/studio/prompts.h"
#include "ui/compose/composepanel.h"
#include "ui/compose/dropzone.h"
#include "ui/compose/editbanner.h"
#include "ui/compose/generatebar.h"
#include "ui/compose/modelbox.h"
#include "ui/compose/noteline.h"
#include "ui/compose/prompteditor.h"
#include "ui/compose/spendquestion.h"
#include "ui/compose/takesstepper.h"

#include <QLabel>
#include <QPointer>

#include <utility>

// From the panel to the queue: sending, asking first, and changing a job that waits.
namespace rushes {

void ComposePanel::generate()
{
    send(Place::Last);
}

void ComposePanel::generateFirst()
{
    send(Place::First);
}

void ComposePanel::generateByKey()
{
    sendByKey(Place::Last);
}

void ComposePanel::generateFirstByKey()
{
    sendByKey(Place::First);
}

void ComposePanel::sendByKey(Place place)
{
    if (m_sendKey.begins())
        send(place);
}

void ComposePanel::send(Place place)
{
    if (!m_bar->isReady()) {
        if (m_prompt->prompt().trimmed().isEmpty())
            focusPrompt();
        return;
    }
    if (isToBeAsked())
        askFirst(place);
    else if (m_editing)
        saveEdit();
    else
        dispatch(recipe(), takes(), place);
}

void ComposePanel::dispatch(const Recipe &recipe, int takes, Place place)
{
    const auto &add = place == Place::First ? m_setup.addFirst : m_setup.add;
    const QList<JobId> jobs = add(recipe, takes);
    m_prompt->remember();
    if (m_setup.prompts)
        m_setup.prompts->remember(recipe.prompt);
    m_bar->confirm(takes);
    emit generated(jobs);
}

int ComposePanel::each() const
{
    return estimate(recipe(), m_setup.catalogue);
}

qint64 ComposePanel::reservedByOthers() const
{
    return qint64(m_reserved) - (m_editing ? m_editing->job.estimate : 0);
}

bool ComposePanel::isToBeAsked() const
{
    if (m_account.sandbox || !m_preferences[settings::askBeforeSpending])
        return false;
    const qint64 limit = m_preferences[settings::askAbove];
    if (m_editing) // what it cost before was agreed to
        return each() > limit && each() > m_editing->job.estimate;
    return qint64(takes()) * each() > limit;
}

void ComposePanel::askFirst(Place place)
{
    if (findChild<SpendQuestion *>())
        return;
    const int count = m_editing ? 1 : takes();
    const qint64 credits = qint64(count) * each();
    SpendQuestion::Facts facts{.takes = count,
                               .credits = credits,
                               .limit = m_preferences[settings::askAbove],
                               .account = m_account.name};
    if (m_account.credits)
        facts.left = *m_account.credits - reservedByOthers() - credits;
    auto *question = new SpendQuestion(facts, this);
    connect(question, &QDialog::accepted, this,
            [this, asked = recipe(), count, place, job = edited()] {
                // Modal, but the panel's picture and the job may have changed below it.
                if (edited() != job)
                    return; // sent or removed meanwhile: one more was never asked for
                if (m_editing && m_bar->isReady())
                    saveEdit();
                else if (!m_editing)
                    dispatch(asked, count, place);
            });
    question->open();
}

JobId ComposePanel::edited() const
{
    return m_editing ? m_editing->job.id : JobId{};
}

void ComposePanel::editJob(const Job &job)
{
    if (edited() == job.id)
        return focusPrompt();
    cancelEdit();
    m_editing = Editing{.job = job, .before = draft()};
    m_promptNote->clear();
    setDraft({.recipe = job.recipe, .choice = {.fit = SourcePicture::Fit::Whole}});
    tellEdit();
    focusPrompt();
}

void ComposePanel::saveEdit()
{
    const JobId job = m_editing->job.id;
    const Recipe changed = recipe();
    if (m_setup.prompts && changed.prompt != m_editing->job.recipe.prompt)
        m_setup.prompts->remember(changed.prompt);
    endEdit();
    m_bar->confirm(tr("Changes saved"));
    emit editSaved(job, changed);
}

void ComposePanel::cancelEdit()
{
    if (!m_editing)
        return;
    const JobId job = m_editing->job.id;
    endEdit();
    emit editCancelled(job);
}

void ComposePanel::endEdit()
{
    const Draft before = std::exchange(m_editing, std::nullopt)->before;
    setDraft(before);
    tellEdit();
}

void ComposePanel::jobGone(const JobId &job)
{
    if (!m_editing || m_editing->job.id != job)
        return;
    const Draft before = std::exchange(m_editing, std::nullopt)->before;
    tellEdit();
    m_promptNote->setNote(
        tr("This job was sent or removed meanwhile. What you wrote stands here as "
           "a new recipe."),
        NoteLine::Weight::Warning);
    emit undoable({.text = tr("The edited job is gone, its recipe is kept."),
                   .undo =
                       [panel = QPointer(this), before] {
                           if (panel)
                               panel->setDraft(before);
                       },
                   .redo =
                       [panel = QPointer(this), mine = draft()] {
                           if (panel)
                               panel->setDraft(mine);
                       }});
}

void ComposePanel::tellEdit()
{
    if (m_editing)
        m_banner->showJob(m_editing->job.recipe.prompt);
    else
        m_banner->hide();
    m_takesLabel->setVisible(!m_editing);
    m_takesRow->setVisible(!m_editing);
    m_bar->clearConfirmation(); // it is about another recipe
    refresh();
}

} // namespace rushes
