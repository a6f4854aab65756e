#include "ui/shared/folderchooser.h"

#include "app/studio/library.h"

#include <QCoreApplication>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

class FolderChooser {
    Q_DECLARE_TR_FUNCTIONS(FolderChooser)
};

} // namespace

void chooseClipsFolder(Library &library, QWidget *parent)
{
    auto *chooser = new QFileDialog(parent, FolderChooser::tr("Choose where clips are saved"),
                                    library.folder());
    chooser->setObjectName(u"folderChooser"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    QObject::connect(chooser, &QFileDialog::fileSelected, &library,
                     [&library](const QString &folder) { library.setFolder(folder); });
    chooser->open();
}

} // namespace rushes
