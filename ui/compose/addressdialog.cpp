#include "ui/compose/addressdialog.h"

#include "ui/compose/noteline.h"
#include "ui/compose/pictureoffer.h"
#include "ui/shared/look.h"
#include "ui/shared/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {

AddressDialog::AddressDialog(const QUrl &before, QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit(this))
    , m_note(new NoteLine(this))
    , m_use(new QPushButton(tr("Use it"), this))
{
    setObjectName(u"addressDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Source image from the web"));
    setMinimumWidth(440);
    auto *label = new QLabel(tr("Address of the picture"), this);
    label->setBuddy(m_address);
    m_address->setObjectName(u"pictureAddress"_s);
    m_address->setAccessibleName(tr("Address of the picture"));
    m_address->setPlaceholderText(u"https://"_s);
    m_note->setObjectName(u"addressNote"_s);
    m_use->setObjectName(u"useAddress"_s);
    m_use->setDefault(true);
    setLook(m_use, Look::Primary);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelAddress"_s);
    cancel->setAutoDefault(false);
    setLook(cancel, Look::Normal);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_use);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(4);
    column->addWidget(label);
    column->addWidget(m_address);
    column->addSpacing(4);
    column->addWidget(m_note);
    column->addSpacing(12);
    column->addLayout(buttons);
    connect(m_address, &QLineEdit::textChanged, this, &AddressDialog::onEdited);
    connect(m_use, &QPushButton::clicked, this, &AddressDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    const bool copied = mime && offeredKind(*mime) == PictureOffer::Kind::Address;
    const QUrl first = before.isEmpty() && copied ? pictureOffer(*mime).url : before;
    m_address->setText(first.toString(QUrl::FullyEncoded));
    m_address->selectAll();
    onEdited();
}

QUrl AddressDialog::address() const
{
    QMimeData mime;
    mime.setText(m_address->text());
    return pictureOffer(mime).url; // empty unless it is http or https
}

void AddressDialog::onEdited()
{
    const bool good = !address().isEmpty();
    const bool wrong = !good && !m_address->text().trimmed().isEmpty();
    setStanding(m_address, wrong ? Standing::Wrong : Standing::Fine);
    m_use->setEnabled(good);
    if (wrong)
        m_note->setNote(tr("This is not a web address. It begins with https:// or http://."),
                        NoteLine::Weight::Failure);
    else
        m_note->setNote(tr("The service fetches the picture from there. One that needs a login "
                           "does not work."),
                        NoteLine::Weight::Plain);
}

void AddressDialog::accept()
{
    if (address().isEmpty())
        return;
    emit chosen(address());
    QDialog::accept();
}

} // namespace rushes
