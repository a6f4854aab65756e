#pragma once

#include "app/domain/modelcatalogue.h"

#include <QComboBox>

namespace rushes {

//! The choice of a model; its list shows what each can do and its price.
class ModelBox : public QComboBox {
    Q_OBJECT

public:
    explicit ModelBox(const ModelCatalogue &catalogue, QWidget *parent = nullptr);

    QString modelId() const { return currentData().toString(); }

    //! A model that is not in the catalogue is shown by its id until another is chosen.
    void setModelId(const QString &id);
    //! What stands beside the models: their prices, or that none is charged.
    enum class Prices { Credits, Free };
    void setPrices(Prices prices);

private:
    void dropUnknown();

    void describeModels();

    const QList<Model> m_models;
    Prices m_prices = Prices::Credits;
};

//! "Video with sound, 4 to 15 s · ≈ 61 a second"
QString describe(const Model &model, ModelBox::Prices prices = ModelBox::Prices::Credits);

} // namespace rushes
