internal import Glibc

/// The processor time that some work takes on this thread: other tests beside it do not count.
package func processorTime<Failure: Error>(
  of work: () throws(Failure) -> Void
) throws(Failure) -> Duration {
  func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
  let start = now()
  try work()
  return now() - start
}
