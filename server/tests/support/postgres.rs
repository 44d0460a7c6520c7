//! A PostgreSQL server for this test binary. It has no port, ends with the process, and doesn't need root.

use server::storage::{Database, Location};
use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{
        Mutex, Once, OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

/// A running server, shared by all tests in the binary.
pub struct Server {
    folder: PathBuf,
    next: AtomicU32,
    model: Once,
    /// The server stops when this end is closed, so it stops even if the process is killed.
    _alive: Mutex<(Child, ChildStdin)>,
}

/// Starts the server, or returns the running one.
pub fn postgres() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| Server::start(QUICK))
}

/// The database that others are copies of.
const MODEL: &str = "model";

/// Fast settings that lose everything if the machine crashes.
const QUICK: &str = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";

/// Creates the database folder, starts the server in it, prints `ready`, and waits for the end of its input.
const SCRIPT: &str = r#"
set -e
"$BIN/initdb" -D "$DIR/data" -U guildhall -A trust -E UTF8 --locale=C --no-sync >"$DIR/log" 2>&1
"$BIN/postgres" -D "$DIR/data" -k "$DIR" -c listen_addresses= -c max_connections=300 -c shared_buffers=32MB \
    $SETTINGS >>"$DIR/log" 2>&1 &
pid=$!
trap 'kill -INT $pid 2>/dev/null; wait $pid; cd /; rm -rf "$DIR"' EXIT
trap '' INT
until "$BIN/pg_isready" -q -h "$DIR"; do kill -0 $pid; sleep 0.05; done
echo ready
read _ || true
"#;

impl Server {
    /// Starts one with additional settings.
    pub fn start(settings: &str) -> Self {
        // Short, because a socket's path can only have 107 bytes.
        let folder = tempfile::Builder::new()
            .prefix("guildhall-pg-")
            .tempdir()
            .unwrap()
            .keep();
        let mut command = as_other_user(&folder);
        command
            .args(["sh", "-c", SCRIPT])
            .env("DIR", &folder)
            .env("BIN", binaries())
            .env("SETTINGS", settings)
            .current_dir(&folder);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut said = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut said)
            .unwrap();
        let log = || fs::read_to_string(folder.join("log")).unwrap_or_default();
        assert_eq!(said, "ready\n", "PostgreSQL doesn't start:\n{}", log());
        let stdin = child.stdin.take().unwrap();
        Self {
            folder,
            next: AtomicU32::new(1),
            model: Once::new(),
            _alive: Mutex::new((child, stdin)),
        }
    }

    /// The URL of a new, empty database.
    pub fn empty_database(&self) -> String {
        self.copy_of("template0")
    }

    /// The URL of a new database with the schema: a copy of one that was migrated once.
    pub fn fresh_database(&self) -> String {
        self.model.call_once(|| {
            self.psql(&format!("CREATE DATABASE {MODEL} TEMPLATE template0"));
            migrate(&Location::Postgres(self.url(MODEL)));
        });
        self.copy_of(MODEL)
    }

    fn copy_of(&self, model: &str) -> String {
        let name = format!("test_{}", self.next.fetch_add(1, Ordering::Relaxed));
        self.psql(&format!("CREATE DATABASE {name} TEMPLATE {model} STRATEGY wal_log"));
        self.url(&name)
    }

    fn url(&self, name: &str) -> String {
        format!("postgres://guildhall@localhost/{name}?host={}", self.folder.display())
    }

    fn psql(&self, sql: &str) {
        let mut command = Command::new(binaries().join("psql"));
        command.args([
            "-X",
            "-q",
            "-v",
            "ON_ERROR_STOP=1",
            "-U",
            "guildhall",
            "-d",
            "postgres",
            "-h",
        ]);
        let mut child = command.arg(&self.folder).stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(sql.as_bytes()).unwrap();
        assert!(child.wait().unwrap().success(), "{sql}");
    }
}

/// Creates the schema, and closes the database. On its own thread, because tests call it from inside and outside of a runtime.
pub fn migrate(location: &Location) {
    let run = || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async { Database::open(location).await.unwrap().close().await });
    };
    std::thread::scope(|threads| threads.spawn(run).join().unwrap());
}

/// PostgreSQL doesn't run as root. Uses `postgres`, or else `nobody`.
fn as_other_user(folder: &Path) -> Command {
    let is_root = fs::metadata("/proc/self").is_ok_and(|it| std::os::unix::fs::MetadataExt::uid(&it) == 0);
    if !is_root {
        return Command::new("env");
    }
    let users = fs::read_to_string("/etc/passwd").unwrap();
    let user = if users.contains("\npostgres:") {
        "postgres"
    } else {
        "nobody"
    };
    assert!(Command::new("chown").arg(user).arg(folder).status().unwrap().success());
    let mut command = Command::new("setpriv");
    command.args(["--reuid", user, "--clear-groups", "env"]);
    command
}

/// The newest installed version, or the one in PATH.
fn binaries() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let installed = versions
        .map(|it| it.path().join("bin"))
        .filter(|it| it.join("initdb").exists());
    let newest = installed.max_by_key(|it| {
        let version = it
            .parent()
            .and_then(Path::file_name)
            .map(|name| name.to_string_lossy().parse::<u32>());
        version.and_then(Result::ok)
    });
    let in_path = || {
        let path = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&path).find(|it| it.join("initdb").exists())
    };
    let found = newest.or_else(in_path);
    assert!(
        found.is_some(),
        "PostgreSQL is not installed: apt-get install postgresql"
    );
    found.unwrap()
}
