#include "ui/compose/spendquestion.h"

#include "ui/shared/format.h"
#include "ui/shared/look.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

QString balanceWords(const SpendQuestion::Facts &facts)
{
    if (!facts.left)
        return SpendQuestion::tr("The balance of %1 is not known yet.").arg(facts.account);
    if (*facts.left < 0)
        return SpendQuestion::tr("%1 is short by %2 for it.")
            .arg(facts.account, format::aboutCredits(-*facts.left));
    return SpendQuestion::tr("Leaves %1 on %2 after the queue.")
        .arg(format::aboutCredits(*facts.left), facts.account);
}

} // namespace

SpendQuestion::SpendQuestion(const Facts &facts, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"spendQuestion"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Send?"));
    const QString price = format::aboutCredits(facts.credits);
    auto *title = new QLabel(
        facts.takes == 1 ? tr("Send 1 take for %1?").arg(price)
                         : tr("Send %1 takes for %2?").arg(format::number(facts.takes), price),
        this);
    title->setObjectName(u"spendTitle"_s);
    title->setFont(Theme::font(Theme::Step::Title));
    auto *words
        = new QLabel(balanceWords(facts) + u'\n'
                         + tr("You asked to be asked above %1.").arg(format::credits(facts.limit)),
                     this);
    words->setObjectName(u"spendWords"_s);
    words->setTextFormat(Qt::PlainText); // it holds an account's name
    words->setWordWrap(true);
    setTone(words, Tone::Secondary);
    auto *send = new QPushButton(tr("Send"), this);
    send->setObjectName(u"spendSend"_s);
    send->setAutoDefault(false);
    setLook(send, Look::Primary);
    auto *keep = new QPushButton(tr("Don’t send"), this);
    keep->setObjectName(u"spendDont"_s);
    keep->setDefault(true); // a key pressed without reading must not spend
    keep->setFocus();
    setLook(keep, Look::Normal);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(words);
    column->addSpacing(8);
    column->addLayout(buttons);
    setMinimumWidth(400);
    setAccessibleName(title->text());
    setAccessibleDescription(words->text());
    connect(send, &QPushButton::clicked, this, &QDialog::accept);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace rushes
