#pragma once

#include "app/domain/modelcatalogue.h"
#include "app/studio/accounts.h"
#include "ui/queue/needsyourow.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace rushes {

class Pictures;
class QueueModel;

//! Everything that waits for a decision, on top of the queue: what holds several jobs first, one
//! row however many they are, then job by job.
class NeedsYouColumn final : public QWidget {
    Q_OBJECT

public:
    NeedsYouColumn(QueueModel &model, Pictures &pictures, QWidget *parent = nullptr);

    int count() const { return int(m_order.size()); }
    void setAccounts(const QList<AccountState> &accounts);
    void setCatalogue(const ModelCatalogue *catalogue) { m_catalogue = catalogue; }
    //! A line more in a job's row: what the balance says.
    void setNote(const JobId &job, const QString &note);

signals:
    //! `job` stands for all that wait for the same reason where the row is about several.
    void wanted(rushes::Act act, const rushes::JobId &job);
    void countChanged();
    void menuWanted(const QPoint &globalPosition); //!< of the head

private:
    //! One row's content, made from the job, or from the first of several.
    struct Card {
        QString key;
        Job job;
        NeedsYouRow::Words words;
        QList<NeedsYouRow::Button> buttons;
        QStringList pictures;
    };

    QList<Card> cards() const;
    Card cardFor(const Job &job) const;
    Card cardFor(const QList<Job> &held) const;
    static QList<NeedsYouRow::Button> buttonsOfSeveral(const QList<Job> &held);
    //! How many jobs of its account wait, itself included: the first refusal holds them all.
    int waitingBehind(const Job &held) const;
    QString sentenceFor(const QList<Job> &held) const;
    void refresh();
    void keepTabOrder();
    void fill(const Card &card);
    void dropRowsBut(const QList<Card> &cards);
    NeedsYouRow *addRow(const QString &key, const JobId &job);
    bool eventFilter(QObject *watched, QEvent *event) override;
    QString noteFor(const Job &job) const;
    QString sentenceFor(const Job &job) const;
    QString accountName(const AccountId &account) const;

    QueueModel &m_model;
    Pictures &m_pictures;
    QHash<AccountId, AccountState> m_accounts;
    QHash<JobId, QString> m_notes;
    QHash<QString, NeedsYouRow *> m_rows;
    QHash<QString, JobId> m_jobs; //!< that a row's buttons are about
    QStringList m_order; //!< keys, from the top
    const ModelCatalogue *m_catalogue = nullptr;
    QLabel *m_head = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace rushes
