/// What sort of activity an entry is; the raw value is its name on the command line and in files.
public enum EntryKind: String, Hashable, Sendable, CaseIterable {
  case person
  case education
  case employment
  case talk
  case post
  case sharedTask = "shared-task"
  case project
  case publication
  case patent
  case software
  case dataset
  case award
  case service
  case teaching
  case student
  case membership
  case media
  case skill
  case other
}
