//! Background tasks. A task that ends or panics is logged and restarted, after a pause that grows with each failure.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::Instant;

const SHORTEST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_mins(1);
/// After running for this long, a task's next failure starts with the shortest pause again.
const STEADY: Duration = Duration::from_mins(5);
/// How often a running task must send a heartbeat.
const SILENCE: Duration = Duration::from_mins(5);
/// How long tasks have to finish when the server stops.
const FAREWELL: Duration = Duration::from_secs(10);

/// The health of the background tasks. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct TaskHealth(Arc<RwLock<BTreeMap<&'static str, Sign>>>);

/// A task's last heartbeat.
#[derive(Clone, Copy, Debug)]
enum Sign {
    Alive(Instant),
    /// It failed, and is waiting to be restarted.
    Failed,
}

/// What's wrong with a task.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TaskProblem {
    /// It failed, and is waiting to be restarted.
    Restarting,
    /// It hasn't sent a heartbeat for a while.
    Stuck,
}

impl TaskHealth {
    /// Every task, and what's wrong with it.
    pub fn tasks(&self) -> Vec<(&'static str, Option<TaskProblem>)> {
        let signs = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let fault = |sign: &Sign| match sign {
            Sign::Failed => Some(TaskProblem::Restarting),
            Sign::Alive(at) if at.elapsed() > SILENCE => Some(TaskProblem::Stuck),
            Sign::Alive(_) => None,
        };
        signs.iter().map(|(name, sign)| (*name, fault(sign))).collect()
    }

    fn set(&self, name: &'static str, sign: Sign) {
        self.0
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(name, sign);
    }
}

/// What a task gets: a signal to stop, and a way to send heartbeats.
#[derive(Clone, Debug)]
pub struct TaskContext {
    name: &'static str,
    stop: watch::Receiver<bool>,
    health: TaskHealth,
}

impl TaskContext {
    /// For use without a supervisor: it's never stopped or monitored.
    pub fn unsupervised() -> Self {
        // A channel without a sender never changes.
        let (_, stop) = watch::channel(false);
        Self {
            name: "unsupervised",
            stop,
            health: TaskHealth::default(),
        }
    }

    pub fn is_stopping(&self) -> bool {
        *self.stop.borrow()
    }

    /// Completes when the server stops.
    pub async fn stopping(&mut self) {
        if self.stop.wait_for(|stop| *stop).await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    /// Waits, with heartbeats, until it's time to go on or the server stops.
    pub async fn pause(&mut self, pause: Duration) {
        for _ in 0..20 {
            self.alive();
            tokio::select! {
                () = self.stopping() => return,
                () = tokio::time::sleep(pause / 20) => {}
            }
        }
    }

    /// Sends a heartbeat.
    pub fn alive(&self) {
        self.health.set(self.name, Sign::Alive(Instant::now()));
    }
}

/// Runs tasks until the server stops.
#[derive(Debug)]
pub struct Supervisor {
    stop: watch::Sender<bool>,
    health: TaskHealth,
    tasks: Vec<JoinHandle<()>>,
}

impl Supervisor {
    pub fn new(health: TaskHealth) -> Self {
        Self {
            stop: watch::Sender::new(false),
            health,
            tasks: Vec::new(),
        }
    }

    /// Starts a task, and restarts it whenever it ends before the server stops.
    pub fn run<F>(&mut self, name: &'static str, task: impl Fn(TaskContext) -> F + Send + 'static)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let context = TaskContext {
            name,
            stop: self.stop.subscribe(),
            health: self.health.clone(),
        };
        self.tasks.push(tokio::spawn(supervise(context, task)));
    }

    /// Lets every task finish what it's doing, for a limited time.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        let deadline = Instant::now() + FAREWELL;
        for mut task in self.tasks {
            if tokio::time::timeout_at(deadline, &mut task).await.is_err() {
                task.abort();
            }
        }
    }
}

async fn supervise<F>(mut context: TaskContext, task: impl Fn(TaskContext) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let mut failures = 0;
    while !context.is_stopping() {
        let started = Instant::now();
        context.alive();
        // In its own task, so that a panic doesn't end anything else.
        let ended = tokio::spawn(task(context.clone())).await;
        if context.is_stopping() {
            return;
        }
        if started.elapsed() >= STEADY {
            failures = 0;
        }
        let pause = pause(failures);
        failures += 1;
        context.health.set(context.name, Sign::Failed);
        let reason = match ended {
            Ok(()) => "it ended".to_owned(),
            Err(error) => error.to_string(),
        };
        tracing::error!(
            task = context.name,
            reason,
            ?pause,
            "a background task failed and will be restarted"
        );
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = context.stopping() => {}
        }
    }
}

/// The pause before a task is restarted: 1, 2, 4… seconds, up to a minute.
fn pause(failures: u32) -> Duration {
    (SHORTEST_PAUSE * 2_u32.saturating_pow(failures.min(16))).min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering};

    #[tokio::test(start_paused = true)]
    async fn s3_a_task_that_panics_or_ends_is_started_again_after_growing_pauses() {
        let (health, starts) = (TaskHealth::default(), Arc::new(AtomicU32::new(0)));
        let mut supervisor = Supervisor::new(health.clone());
        let counted = starts.clone();
        let started = Instant::now();
        let (told, mut seen) = tokio::sync::mpsc::unbounded_channel();
        supervisor.run("mail", move |mut context| {
            let (counted, told) = (counted.clone(), told.clone());
            async move {
                let start = counted.fetch_add(1, Ordering::SeqCst);
                told.send(started.elapsed().as_secs()).unwrap();
                match start {
                    0 | 2 => panic!("the log is full"),
                    1 => {}
                    _ => context.stopping().await,
                }
            }
        });
        let mut at = Vec::new();
        for _ in 0..4 {
            at.push(seen.recv().await.unwrap());
        }
        assert_eq!(at, [0, 1, 3, 7]);
        assert_eq!(health.tasks(), [("mail", None)]);
        supervisor.stop().await;
        assert_eq!(starts.load(Ordering::SeqCst), 4, "stopping isn't a failure");
    }

    #[tokio::test(start_paused = true)]
    async fn s3_a_task_that_failed_or_gives_no_sign_of_life_is_reported() {
        let health = TaskHealth::default();
        let mut supervisor = Supervisor::new(health.clone());
        supervisor.run("broken", |_| async { panic!("always") });
        supervisor.run("stuck", |_| std::future::pending());
        supervisor.run("well", |mut context| async move {
            while !context.is_stopping() {
                context.alive();
                tokio::select! {
                    () = tokio::time::sleep(Duration::from_secs(5)) => {}
                    () = context.stopping() => {}
                }
            }
        });
        tokio::time::sleep(SILENCE + Duration::from_millis(500)).await;
        let expected = [
            ("broken", Some(TaskProblem::Restarting)),
            ("stuck", Some(TaskProblem::Stuck)),
            ("well", None),
        ];
        assert_eq!(health.tasks(), expected);
        supervisor.stop().await;
    }

    #[test]
    fn s3_pauses_double_up_to_a_minute() {
        let pauses: Vec<u64> = (0..9).map(|failures| pause(failures).as_secs()).collect();
        assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!(pause(u32::MAX), LONGEST_PAUSE);
    }
}
