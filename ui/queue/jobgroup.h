#pragma once

#include "app/domain/job.h"

#include <array>

namespace rushes {

//! The groups of the queue, in the order in which they stand.
enum class Group { NeedsYou, AtService, Saving, Waiting, Done };

inline constexpr std::array allGroups{Group::NeedsYou, Group::AtService, Group::Saving,
                                      Group::Waiting, Group::Done};

Group groupOf(const Job &job);
QString groupName(Group group);
//! The order within a group: by what never changes while a job stays in it.
bool standsBefore(const Job &a, const Job &b);

} // namespace rushes
