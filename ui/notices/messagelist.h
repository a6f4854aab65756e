#pragma once

#include "ui/notices/toldhistory.h"

#include <QDialog>

class QVBoxLayout;

namespace rushes {

//! What was told since the start, each with what can still be done about it. Not modal.
class MessageList final : public QDialog {
    Q_OBJECT

public:
    //! `history` is borrowed and outlives the dialog.
    explicit MessageList(ToldHistory &history, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {480, 420}; }

private:
    void refill();
    QWidget *row(const ToldHistory::Told &told);

    ToldHistory &m_history;
    QWidget *m_list;
    QVBoxLayout *m_rows;
};

} // namespace rushes
