#include "ui/welcome/folderline.h"

#include "app/studio/library.h"
#include "ui/shared/folderchooser.h"
#include "ui/shared/format.h"
#include "ui/shared/look.h"
#include "ui/shared/theme.h"
#include "ui/shared/tintedicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rushes {

FolderLine::FolderLine(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_folder(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(new TintedIcon(u"folder"_s, Theme::Role::Text2, this));
    auto *said = new QLabel(tr("Clips are saved in"), this);
    said->setFont(Theme::font(Theme::Step::Small));
    setTone(said, Tone::Secondary);
    row->addWidget(said);
    m_folder->setObjectName(u"welcomeFolder"_s);
    m_folder->setFont(Theme::font(Theme::Step::SmallMedium));
    row->addWidget(m_folder);
    auto *change = new QPushButton(tr("Change…"), this);
    change->setObjectName(u"welcomeChange"_s);
    change->setAccessibleName(tr("Change the folder clips are saved in"));
    setLook(change, Look::Link);
    change->setFont(Theme::font(Theme::Step::Small));
    connect(change, &QPushButton::clicked, this,
            [this, &library] { chooseClipsFolder(library, this); });
    row->addWidget(change);
    row->addStretch(1);
    connect(&library, &Library::folderChanged, this, &FolderLine::show);
    show(library.folder());
}

void FolderLine::show(const QString &folder)
{
    const QString path = format::path(folder);
    m_folder->setText(m_folder->fontMetrics().elidedText(path, Qt::ElideMiddle, 260));
    m_folder->setAccessibleName(tr("Clips are saved in %1").arg(path));
    m_folder->setToolTip(folder);
}

} // namespace rushes
