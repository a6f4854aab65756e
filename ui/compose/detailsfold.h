#pragma once

#include "app/domain/validate.h"

#include <QMap>
#include <QUrl>
#include <QWidget>

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace rushes {

class Disclosure;
class NoteLine;

//! What most people never open: metadata fields and the webhook's address.
class DetailsFold : public QWidget {
    Q_OBJECT

public:
    explicit DetailsFold(QWidget *parent = nullptr);

    QMap<QString, QString> metadata() const;
    void setMetadata(const QMap<QString, QString> &metadata);
    QUrl webhook() const;
    void setWebhook(const QUrl &webhook);
    //! Marks the fields the issues are about, and opens if there are any.
    void showIssues(const QList<Issue> &issues);
    //! What of it the service takes; with a source image no metadata.
    enum class Carried { All, WithoutMetadata };
    void setCarried(Carried carried);

signals:
    void changed();

private:
    struct Row {
        QWidget *widget;
        QLineEdit *name;
        QLineEdit *value;
        QToolButton *remove;
    };

    void buildBody();
    Row addRow(const QString &name, const QString &value);
    void removeRow(const QWidget *widget);
    void onEdited();
    void summarize();
    void tellFields();

    Disclosure *m_head;
    QWidget *m_body;
    QVBoxLayout *m_rows = nullptr;
    NoteLine *m_note = nullptr;
    QLineEdit *m_webhook = nullptr;
    QList<Row> m_fields;
    Carried m_carried = Carried::All;
};

} // namespace rushes
