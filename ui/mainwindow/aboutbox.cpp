#include "ui/mainwindow/aboutbox.h"

#include <QCoreApplication>
#include <QIcon>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

class About {
    Q_DECLARE_TR_FUNCTIONS(About)
};

} // namespace

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(window);
    box->setObjectName(u"aboutBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(About::tr("About Rushes"));
    box->setIconPixmap(QIcon(u":/icons/rushes.svg"_s).pixmap(64, 64));
    box->setText(About::tr("Rushes %1").arg(QString::fromLatin1(RUSHES_VERSION)));
    box->setInformativeText(
        About::tr("A studio for AI video clips. Run takes, watch them, circle the keepers.\n\n"
                  "Free software under the GNU General Public License, version 3 or later. Made "
                  "with Qt %1 and FFmpeg.")
            .arg(QString::fromLatin1(qVersion())));
    box->open();
}

} // namespace rushes
