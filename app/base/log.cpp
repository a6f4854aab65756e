#include "app/base/log.h"

namespace rushes {

Q_LOGGING_CATEGORY(logApi, "rushes.api", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "rushes.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logMedia, "rushes.media", QtWarningMsg)
Q_LOGGING_CATEGORY(logStudio, "rushes.studio", QtWarningMsg)
Q_LOGGING_CATEGORY(logSandbox, "rushes.sandbox", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "rushes.ui", QtWarningMsg)

} // namespace rushes
