#pragma once

#include "app/domain/clip.h"

#include <QDate>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace rushes {

class Library;

//! What was made today: clips, the circled among them, and what the service charged for them.
class TodaySums final : public QObject {
    Q_OBJECT

public:
    struct Sums {
        int clips = 0;
        int circled = 0;
        qint64 credits = 0;

        friend bool operator==(const Sums &, const Sums &) = default;
    };

    //! `library` is borrowed and outlives this.
    explicit TodaySums(Library &library, QObject *parent = nullptr);

    Sums sums() const;

signals:
    void changed(const rushes::TodaySums::Sums &sums);

private:
    void load(int offset);
    void put(const Clip &clip);
    void startDay(); //!< if it is another

    Library &m_library;
    QTimer m_every{this}; //!< midnight comes by itself
    QDate m_day; //!< local
    QHash<ClipId, Clip> m_clips; //!< of that day
};

} // namespace rushes
