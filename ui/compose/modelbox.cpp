#include "ui/compose/modelbox.h"

#include "app/domain/price.h"
#include "ui/compose/calmwheel.h"
#include "ui/shared/format.h"
#include "ui/shared/theme.h"

#include <QCoreApplication>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int aboutRole = Qt::UserRole + 1;

//! Two lines: the name, and what the model can do.
class ModelDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QFontMetrics small(Theme::font(Theme::Step::Small));
        return {small.horizontalAdvance(index.data(aboutRole).toString()) + 24, 46};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        ground.text.clear();
        const QStyle *style = option.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        const QRect words = option.rect.adjusted(10, 5, -10, -5);
        const QRect upper = words.adjusted(0, 0, 0, -words.height() / 2);
        const QRect lower = words.adjusted(0, words.height() / 2, 0, 0);
        const auto line
            = [&](const QRect &where, const QString &text, Theme::Step step, Theme::Role role) {
                  painter->setFont(Theme::font(step));
                  painter->setPen(Theme::color(role));
                  const QString shown
                      = painter->fontMetrics().elidedText(text, Qt::ElideRight, where.width());
                  painter->drawText(where, int(Qt::AlignVCenter | Qt::AlignLeading), shown);
              };
        painter->save();
        painter->setLayoutDirection(option.direction);
        line(upper, index.data(Qt::DisplayRole).toString(), Theme::Step::BodyMedium,
             Theme::Role::Text);
        line(lower, index.data(aboutRole).toString(), Theme::Step::Small, Theme::Role::Text2);
        painter->restore();
    }
};

} // namespace

QString describe(const Model &model, ModelBox::Prices prices)
{
    const auto tr
        = [](const char *text) { return QCoreApplication::translate("rushes::ModelBox", text); };
    const bool free = prices == ModelBox::Prices::Free;
    if (model.makes == Model::Makes::Still)
        return free ? tr(QT_TRANSLATE_NOOP("rushes::ModelBox", "Still picture · free"))
                    : tr(QT_TRANSLATE_NOOP("rushes::ModelBox", "Still picture · %1 each"))
                          .arg(format::about(estimate(model, 0)));
    const QString what
        = (model.audio ? tr(QT_TRANSLATE_NOOP("rushes::ModelBox", "Video with sound, %1 to %2 s"))
                       : tr(QT_TRANSLATE_NOOP("rushes::ModelBox", "Video, %1 to %2 s")))
              .arg(model.shortest)
              .arg(model.longest);
    return free ? tr(QT_TRANSLATE_NOOP("rushes::ModelBox", "%1 · free")).arg(what)
                : tr(QT_TRANSLATE_NOOP("rushes::ModelBox", "%1 · %2 a second"))
                      .arg(what, format::about(estimate(model, 1)));
}

ModelBox::ModelBox(const ModelCatalogue &catalogue, QWidget *parent)
    : QComboBox(parent)
    , m_models(catalogue.models())
{
    setView(new QListView(this));
    view()->setAccessibleName(tr("Model"));
    setItemDelegate(new ModelDelegate(this));
    for (const Model &model : m_models)
        addItem(model.name, model.id);
    describeModels();
    setMaxVisibleItems(12);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setFocusPolicy(Qt::StrongFocus);
    keepWheelCalm(this);
    setAccessibleName(tr("Model"));
    connect(this, &QComboBox::activated, this, &ModelBox::dropUnknown);
}

void ModelBox::setPrices(Prices prices)
{
    if (std::exchange(m_prices, prices) != prices)
        describeModels();
}

void ModelBox::describeModels()
{
    int widest = 0;
    const QFontMetrics small(Theme::font(Theme::Step::Small));
    for (int at = 0; at < int(m_models.size()); ++at) {
        const QString about = describe(m_models[at], m_prices);
        setItemData(at, about, aboutRole);
        setItemData(at, u"%1. %2"_s.arg(m_models[at].name, about), Qt::AccessibleTextRole);
        widest = std::max(widest, small.horizontalAdvance(about));
    }
    view()->setMinimumWidth(widest + 40); // wider than the field: the price must not be elided
}

void ModelBox::setModelId(const QString &id)
{
    int at = findData(id);
    if (at < 0) {
        addItem(id, id);
        setItemData(count() - 1, tr("Not in the list of models"), aboutRole);
        at = count() - 1;
    }
    setCurrentIndex(at);
    dropUnknown();
}

void ModelBox::dropUnknown()
{
    for (int at = count() - 1; at >= int(m_models.size()); --at) {
        if (at != currentIndex())
            removeItem(at);
    }
}

} // namespace rushes

#include "modelbox.moc"
