#pragma once

#include <QDialog>

#include <optional>

namespace rushes {

//! Asked before a send that costs more than the user's own limit.
class SpendQuestion final : public QDialog {
    Q_OBJECT

public:
    struct Facts {
        int takes = 1;
        qint64 credits = 0; //!< estimated, of all takes
        qint64 limit = 0; //!< the user's own
        QString account = {};
        std::optional<qint64> left = {}; //!< on the account after the queue and this; if known
    };

    SpendQuestion(const Facts &facts, QWidget *parent);
};

} // namespace rushes
