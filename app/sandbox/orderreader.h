#pragma once

#include "app/sandbox/order.h"

#include <optional>

namespace rushes::sandbox {

Refusal wrongField(const QString &field, const QString &why);
Refusal missingField(const QString &field);
bool isWebAddress(const QUrl &url);

//! Checks one task's fields in the order of the guide's tables.
class OrderReader {
public:
    OrderReader(QJsonObject json, QString prefix, const ModelCatalogue &catalogue)
        : m_json(std::move(json))
        , m_prefix(std::move(prefix))
        , m_catalogue(catalogue)
    {
    }

    std::variant<Order, Refusal> read(const QString &type, const std::optional<QByteArray> &upload);

private:
    //! Absent and null are the same.
    bool has(const QString &name) const
    {
        return !m_json[name].isUndefined() && !m_json[name].isNull();
    }

    QString named(const QString &name) const { return m_prefix + name; }

    std::optional<Refusal> model();
    std::optional<Refusal> prompt();
    std::optional<Refusal> duration();
    std::optional<Refusal> aspect();
    std::optional<Refusal> audio();
    std::optional<Refusal> webhook();
    std::optional<Refusal> metadata();
    std::optional<Refusal> image(const std::optional<QByteArray> &upload);

    const QJsonObject m_json;
    const QString m_prefix;
    const ModelCatalogue &m_catalogue;
    const Model *m_model = nullptr;
    Order m_order;
};

} // namespace rushes::sandbox
