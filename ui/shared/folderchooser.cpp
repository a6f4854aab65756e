#include "ui/shared/folderchooser.h"

#include "app/studio/library.h"

#include <QCoreApplication>
#include <QFileDialog>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

class FolderChooser {
    Q_DECLARE_TR_FUNCTIONS(FolderChooser)
};

} // namespace

void chooseFolder(const QString &title, const QString &start, QWidget *parent,
                  std::function<void(const QString &folder)> chosen)
{
    auto *chooser = new QFileDialog(parent, title, start);
    chooser->setObjectName(u"folderChooser"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(chooser, &QFileDialog::fileSelected, parent, std::move(chosen));
    chooser->open();
}

void chooseClipsFolder(Library &library, QWidget *parent)
{
    chooseFolder(FolderChooser::tr("Choose where clips are saved"), library.folder(), parent,
                 [&library](const QString &folder) { library.setFolder(folder); });
}

} // namespace rushes
