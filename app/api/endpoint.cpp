#include "app/api/seedanceclient.h"
#include "app/api/strictnetwork.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

const char *const defaultBaseUrl = "https://api.seedance.it.com/v1";

Result<QUrl> checkedBaseUrl(const QString &text)
{
    const auto refuse = [](const QString &why) {
        return Error{Error::Kind::Invalid, u"base URL: "_s + why};
    };
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refuse(u"not an address"_s);
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return refuse(u"neither https nor http"_s);
    if (url.scheme() == "http"_L1 && !isLoopback(url))
        return refuse(u"plain http is for this computer only"_s);
    if (!url.userInfo().isEmpty() || text.contains(u'@'))
        return refuse(u"holds a user name or password"_s);
    if (url.hasQuery() || url.hasFragment())
        return refuse(u"holds a query or a fragment"_s);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

Result<QByteArray> checkedKey(const QString &text)
{
    QString key = text;
    key.remove(QChar(QChar::ByteOrderMark));
    key = key.trimmed();
    if (key.startsWith("Bearer "_L1, Qt::CaseInsensitive))
        key = key.mid(7).trimmed();
    const bool printable
        = std::all_of(key.begin(), key.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
    if (key.isEmpty() || key.size() > 4096 || !printable)
        return Error{Error::Kind::Invalid, u"the key is empty or holds characters no key has"_s};
    return key.toLatin1();
}

} // namespace rushes
