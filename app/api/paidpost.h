#pragma once

#include "app/api/flight.h"
#include "app/api/submitoutcome.h"
#include "app/api/wire.h"

#include <QNetworkRequest>

namespace rushes {

class OneShotBody;
class StrictNetwork;

struct PostRules {
    milliseconds deadline; //!< a late answer is waited for until then (F004)
    milliseconds stall; //!< nothing moves while connecting, uploading or answering
};

//! One paid POST: once, on a connection of its own, from a body that can't be rewound. Nothing
//! but its end, its deadline or the end of the program stops it. Destroys itself afterwards.
class PaidPost final : public QObject {
    Q_OBJECT

public:
    using Landed = std::function<void(const Landing &, const PostEvidence &)>;
    using Moved = std::function<void(qint64 sent, qint64 total)>;

    PaidPost(QNetworkRequest request, const Submission &submission, Clock &clock, PostRules rules,
             const Moved &moved, Landed landed, QObject *parent);
    ~PaidPost() override;

private:
    PostEvidence evidence(const Landing &landing) const;

    StrictNetwork *const m_network;
    OneShotBody *const m_body;
    const qint64 m_size;
    Landed m_landed;
};

} // namespace rushes
