#include "app/studio/preferences.h"

using namespace Qt::StringLiterals;

namespace rushes {

Preferences::Preferences(const QString &configFolder)
    : m_settings(std::make_unique<QSettings>(configFolder + "/rushes.ini"_L1, QSettings::IniFormat))
{
}

} // namespace rushes
