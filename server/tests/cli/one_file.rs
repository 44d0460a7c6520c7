//! Guildhall in one file: `scripts/bundle` puts the site and the examples into the program.

use crate::applications::running::Running;
use crate::site::{TODAY, root};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A program with a small site and the harbour's programmes in it, alone in an empty folder.
struct OneFile {
    folder: TempDir,
}

impl OneFile {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let site = tempfile::tempdir().unwrap();
        fs::create_dir(site.path().join("pkg")).unwrap();
        fs::write(site.path().join("pkg/guildhall.css"), "body { margin: 0 }").unwrap();
        fs::write(site.path().join("pkg/guildhall.js"), "").unwrap();
        fs::write(site.path().join("pkg/guildhall.css.gz"), "compressed").unwrap();
        fs::write(site.path().join("robots.txt"), "User-agent: nobody\n").unwrap();
        let bundled = Command::new(root().join("scripts/bundle"))
            .arg(env!("CARGO_BIN_EXE_guildhall"))
            .args([site.path(), &root().join("server/tests/harbours")])
            .arg(folder.path().join("guildhall"))
            .output()
            .unwrap();
        assert!(bundled.status.success(), "{}", String::from_utf8_lossy(&bundled.stderr));
        Self { folder }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(self.path().join("guildhall"));
        command
            .current_dir(self.path())
            .env("GUILDHALL_TODAY", TODAY)
            .env("GUILDHALL_LOG_LEVEL", "error");
        command
    }

    fn serve(&self, settings: &[(&str, &Path)]) -> Running {
        let mut command = self.command();
        command.envs(settings.iter().copied());
        Running::spawn(command, self.path())
    }
}

#[test]
fn one_file_serves_its_site_and_its_examples() {
    let one_file = OneFile::new();
    let running = one_file.serve(&[]);
    let page = running.get("/harbour/membership/compare").unwrap();
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Harbour Foundation"), "{}", page.body);

    let style = running.get("/pkg/guildhall.css").unwrap();
    assert_eq!((style.status, style.body.as_str()), (200, "body { margin: 0 }"));
    assert_eq!(style.header("content-type"), "text/css");
    assert_eq!(style.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(style.header("vary"), "accept-encoding");
    let small = running
        .ask("GET", "/pkg/guildhall.css", "accept-encoding: gzip\r\n", "")
        .unwrap();
    assert_eq!(
        (small.header("content-encoding"), small.body.as_str()),
        ("gzip", "compressed")
    );
    let known = format!("if-none-match: {}\r\n", style.header("etag"));
    assert_eq!(
        running.ask("GET", "/pkg/guildhall.css", &known, "").unwrap().status,
        304
    );

    assert_eq!(running.get("/robots.txt").unwrap().body, "User-agent: nobody\n");
    for path in ["/pkg/nothing.js", "/pkg/..%2frobots.txt", "/pkg/../robots.txt"] {
        assert_eq!(running.get(path).unwrap().status, 404, "{path}");
    }
}

#[test]
fn configured_folders_take_precedence() {
    let one_file = OneFile::new();
    let (site, programmes) = (root().join("public"), root().join("programmes"));
    let running = one_file.serve(&[("GUILDHALL_SITE", &site), ("GUILDHALL_PROGRAMMES", &programmes)]);
    assert_eq!(running.get("/almalinux").unwrap().status, 200);
    assert_eq!(running.get("/harbour").unwrap().status, 404);
    let robots = fs::read_to_string(site.join("robots.txt")).unwrap();
    assert_eq!(running.get("/robots.txt").unwrap().body, robots);
}

#[test]
fn programmes_next_to_the_configuration_take_precedence_over_the_examples() {
    let one_file = OneFile::new();
    let run = |typed: &[&str]| {
        let output = one_file.command().args(typed).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let quoted = run(&["quote", "harbour/membership", "keeper", "--on", "2026-07-01"]);
    assert!(quoted.contains("Keeper: €300 a year"), "{quoted}");
    run(&["init", "ours"]);
    let config: PathBuf = one_file.path().join("ours/guildhall.toml");
    let running = one_file.serve(&[("GUILDHALL_CONFIG", &config)]);
    assert_eq!(running.get("/my-foundation/membership").unwrap().status, 200);
    assert_eq!(running.get("/harbour").unwrap().status, 404);
}

#[test]
fn a_damaged_program_says_so_and_exits() {
    let one_file = OneFile::new();
    let damaged = one_file.path().join("damaged");
    // Written by another process. While this one has a program open to write, a child that another test starts has it open
    // too, and a program that's open to write can't run.
    let overwritten = Command::new("sh")
        .arg("-c")
        // The length in the trailer.
        .arg("head --bytes=-16 guildhall > damaged && printf ffffffffffffffff >> damaged && chmod 755 damaged")
        .current_dir(one_file.path())
        .status()
        .unwrap();
    assert!(overwritten.success());
    let output = Command::new(&damaged)
        .current_dir(one_file.path())
        .arg("serve")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let printed = String::from_utf8(output.stderr).unwrap();
    assert!(
        printed.contains("the program file is damaged; install it again"),
        "{printed}"
    );
}
