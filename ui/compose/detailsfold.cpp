#include "ui/compose/detailsfold.h"

#include "ui/compose/disclosure.h"
#include "ui/compose/noteline.h"
#include "ui/shared/icons.h"
#include "ui/shared/look.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

QLabel *smallLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(Theme::font(Theme::Step::Small));
    setTone(label, Tone::Secondary);
    return label;
}

} // namespace

DetailsFold::DetailsFold(QWidget *parent)
    : QWidget(parent)
    , m_head(new Disclosure(tr("Details"), this))
    , m_body(new QWidget(this))
{
    m_head->setObjectName(u"details"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_head);
    column->addWidget(m_body);
    buildBody();
    m_body->hide();
    connect(m_head, &QAbstractButton::toggled, m_body, &QWidget::setVisible);
    summarize();
}

void DetailsFold::buildBody()
{
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(smallLabel(tr("Metadata"), m_body));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(8);
    column->addLayout(m_rows);
    m_note = new NoteLine(m_body);
    column->addWidget(m_note);
    auto *add = new QPushButton(icon(u"plus"), tr("Add a field"), m_body);
    add->setObjectName(u"metadataAdd"_s);
    setLook(add, Look::SmallFlat);
    column->addWidget(add, 0, Qt::AlignLeading);
    auto *label = smallLabel(tr("Webhook"), m_body);
    column->addWidget(label);
    m_webhook = new QLineEdit(m_body);
    m_webhook->setObjectName(u"webhook"_s);
    m_webhook->setPlaceholderText(u"https://"_s);
    m_webhook->setAccessibleName(tr("Webhook"));
    label->setBuddy(m_webhook);
    column->addWidget(m_webhook);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({}, {}).name->setFocus(Qt::OtherFocusReason);
        onEdited();
    });
    connect(m_webhook, &QLineEdit::textChanged, this, &DetailsFold::onEdited);
}

QMap<QString, QString> DetailsFold::metadata() const
{
    QMap<QString, QString> metadata;
    for (const Row &row : m_fields) {
        const QString name = row.name->text().trimmed();
        if (!name.isEmpty() || !row.value->text().isEmpty())
            metadata[name] = row.value->text();
    }
    return metadata;
}

void DetailsFold::setMetadata(const QMap<QString, QString> &metadata)
{
    while (!m_fields.isEmpty())
        removeRow(m_fields.last().widget);
    for (auto field = metadata.cbegin(); field != metadata.cend(); ++field)
        addRow(field.key(), field.value());
    onEdited();
}

QUrl DetailsFold::webhook() const
{
    const QString text = m_webhook->text().trimmed();
    QUrl url(text, QUrl::StrictMode);
    if (url.isEmpty() && !text.isEmpty())
        url.setPath(text); // what is no address must not count as none: validate() refuses it
    return url;
}

void DetailsFold::setWebhook(const QUrl &webhook)
{
    m_webhook->setText(webhook.toString(QUrl::FullyEncoded));
}

void DetailsFold::showIssues(const QList<Issue> &issues)
{
    const auto concerns = [&issues](Issue::Field field) {
        return std::ranges::find(issues, field, &Issue::field) != issues.end();
    };
    const bool badName = concerns(Issue::Field::Metadata);
    const bool badHook = concerns(Issue::Field::Webhook);
    setStanding(m_webhook, badHook ? Standing::Wrong : Standing::Fine);
    for (const Row &row : m_fields) {
        const QString name = row.name->text().trimmed();
        const bool empty = name.isEmpty() && row.value->text().isEmpty();
        const bool wrong = badName && !empty && (name.isEmpty() || name.startsWith("rushes_"_L1));
        setStanding(row.name, wrong ? Standing::Wrong : Standing::Fine);
    }
    if (badName || badHook)
        m_head->setChecked(true);
}

DetailsFold::Row DetailsFold::addRow(const QString &name, const QString &value)
{
    QWidget *before = m_fields.isEmpty() ? static_cast<QWidget *>(m_head) : m_fields.last().remove;
    auto *widget = new QWidget(m_body);
    const Row row{widget, new QLineEdit(name, widget), new QLineEdit(value, widget),
                  new QToolButton(widget)};
    row.name->setObjectName(u"metadataName"_s);
    row.name->setPlaceholderText(tr("Name"));
    row.name->setAccessibleName(tr("Metadata name"));
    row.value->setObjectName(u"metadataValue"_s);
    row.value->setPlaceholderText(tr("Value"));
    row.value->setAccessibleName(tr("Metadata value"));
    row.remove->setObjectName(u"metadataRemove"_s);
    row.remove->setIcon(icon(u"close"));
    row.remove->setAccessibleName(tr("Remove this field"));
    row.remove->setToolTip(tr("Remove this field"));
    setLook(row.remove, Look::Icon);
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins({});
    line->setSpacing(4);
    line->addWidget(row.name, 2);
    line->addWidget(row.value, 3);
    line->addWidget(row.remove);
    m_rows->addWidget(row.widget);
    m_fields.append(row);
    connect(row.name, &QLineEdit::textChanged, this, &DetailsFold::onEdited);
    connect(row.value, &QLineEdit::textChanged, this, &DetailsFold::onEdited);
    connect(row.remove, &QToolButton::clicked, this, [this, widget] {
        removeRow(widget);
        onEdited();
    });
    // Made late, they would else come after everything else in the window.
    setTabOrder(before, row.name);
    setTabOrder(row.name, row.value);
    setTabOrder(row.value, row.remove);
    return row;
}

void DetailsFold::removeRow(const QWidget *widget)
{
    const auto row = std::ranges::find(m_fields, widget, &Row::widget);
    row->widget->hide();
    row->widget->deleteLater(); // its own button may be asking
    m_fields.erase(row);
}

void DetailsFold::onEdited()
{
    tellFields();
    summarize();
    emit changed();
}

void DetailsFold::setCarried(Carried carried)
{
    m_carried = carried;
    tellFields();
}

void DetailsFold::tellFields()
{
    QSet<QString> names;
    QString twice;
    for (const Row &row : m_fields) {
        const QString name = row.name->text().trimmed();
        if (!name.isEmpty() && names.contains(name))
            twice = name;
        names.insert(name);
    }
    if (!twice.isEmpty())
        m_note->setNote(tr("“%1” stands there twice, the last one is sent.").arg(twice),
                        NoteLine::Weight::Warning);
    else if (m_carried == Carried::WithoutMetadata && !metadata().isEmpty())
        m_note->setNote(tr("With a source image the service takes no metadata. It is kept with the "
                           "clip."),
                        NoteLine::Weight::Plain);
    else
        m_note->clear();
}

void DetailsFold::summarize()
{
    const qsizetype fields = metadata().size();
    const bool hook = !m_webhook->text().trimmed().isEmpty();
    const QString words
        = fields == 1 ? tr("1 metadata field") : tr("%1 metadata fields").arg(fields);
    if (fields == 0)
        m_head->setSummary(hook ? tr("Webhook") : tr("None"));
    else
        m_head->setSummary(hook ? tr("%1, webhook").arg(words) : words);
}

} // namespace rushes
