//! `guildhall check`: everything that is wrong with files, where, and what to do.

use super::{Stopped, json, print};
use crate::config::Config;
use crate::folder::Folder;
use crate::programmes::{
    self, FOUNDATION_FILE, LoadError, ProgrammeReader, counted, is_foundation, is_programme, names,
};
use clap::{Args, ValueEnum};
use domain::file::Problem;
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// There are problems.
const PROBLEMS: u8 = 1;

#[derive(Debug, Args)]
pub(super) struct CheckCommand {
    /// Folders of programmes, folders of foundations, or files.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The folder to check when no path is given.
    #[arg(long, value_name = "DIR", default_value = "programmes")]
    programmes: PathBuf,
    /// A configuration to check, too.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// For people, or for programs.
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum OutputFormat {
    Text,
    Json,
}

#[derive(Debug, Serialize)]
struct CheckAnswer<'a> {
    /// How many files were looked at.
    files: usize,
    problems: Vec<ProblemAnswer<'a>>,
    /// What's wrong with the configuration, if it was checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    configuration: Option<&'a [String]>,
}

/// A problem without a level between, as editors and CI read it.
#[derive(Debug, Serialize)]
struct ProblemAnswer<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    width: u32,
    text: &'a str,
    message: &'a str,
    help: Option<&'a str>,
}

impl CheckCommand {
    pub(super) fn run(&self) -> ExitCode {
        let configuration = self.config.as_deref().map(config_problems);
        let told = self.read().and_then(|reading| {
            let text = match self.format {
                OutputFormat::Text => config_text(configuration.as_deref()) + &text(&reading),
                OutputFormat::Json => json(&answer(&reading, configuration.as_deref()))?,
            };
            let is_clean = configuration.as_ref().is_none_or(Vec::is_empty);
            Ok((text, is_clean && reading.problems.is_empty()))
        });
        match told {
            Ok((text, clean)) => {
                print(&text);
                if clean {
                    ExitCode::SUCCESS
                } else {
                    ExitCode::from(PROBLEMS)
                }
            }
            Err(stopped) => stopped.tell(),
        }
    }

    fn read(&self) -> Result<ProgrammeReader, Stopped> {
        let default = std::slice::from_ref(&self.programmes);
        let paths = if self.paths.is_empty() { default } else { &self.paths };
        let mut walk = Walk::default();
        for path in paths {
            walk.path(path).map_err(|error| Stopped(error.to_string()))?;
        }
        if walk.reading.files == 0 {
            let paths: Vec<String> = paths.iter().map(|path| shown(path)).collect();
            return Err(Stopped(format!("there is no programme file in {}", paths.join(", "))));
        }
        Ok(walk.reading)
    }
}

/// Goes through folders, into each once, whatever links lead there.
#[derive(Default)]
struct Walk {
    reading: ProgrammeReader,
    met: BTreeSet<PathBuf>,
}

impl Walk {
    fn path(&mut self, path: &Path) -> Result<(), LoadError> {
        let unreadable = |error| LoadError::Unreadable {
            path: path.to_owned(),
            error,
        };
        let known = path.canonicalize().map_err(unreadable)?;
        match (self.met.insert(known), path.is_dir()) {
            (false, _) => Ok(()),
            (true, true) => self.folder(path),
            (true, false) => self.file(path),
        }
    }

    fn folder(&mut self, folder: &Path) -> Result<(), LoadError> {
        let within = Folder::from(folder);
        if is_foundation(&within) {
            return self.reading.foundation(&within, &shown(folder));
        }
        for name in names(&within)? {
            let path = folder.join(&name);
            if !name.starts_with('.') && (path.is_dir() || is_programme(&within, &name)) {
                self.path(&path)?;
            }
        }
        Ok(())
    }

    /// A foundation's file is read with the files next to it, but only its own problems are reported.
    fn file(&mut self, file: &Path) -> Result<(), LoadError> {
        let folder = file.parent().unwrap_or(Path::new(""));
        let within = Folder::from(folder);
        let name = file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        let of_foundation = is_programme(&within, &name) || name == FOUNDATION_FILE;
        if !(of_foundation && is_foundation(&within)) {
            return self.reading.programme(&within, &name, &shown(file));
        }
        let mut all = ProgrammeReader::default();
        all.foundation(&within, &shown(folder))?;
        let own = all
            .problems
            .into_iter()
            .filter(|problem| Path::new(&problem.place.file) == file);
        self.reading.problems.extend(own);
        self.reading.files += 1;
        Ok(())
    }
}

/// A path as it was written, without a slash at its end.
fn shown(path: &Path) -> String {
    let written = path.display().to_string();
    written.strip_suffix('/').map_or(written.clone(), str::to_owned)
}

fn text(reading: &ProgrammeReader) -> String {
    let mut text = String::new();
    for problem in &reading.problems {
        text.push_str(&problem.to_string());
        text.push('\n');
    }
    let files = if reading.files == 1 {
        "1 file".to_owned()
    } else {
        format!("{} files", reading.files)
    };
    let summary = if reading.problems.is_empty() {
        format!("{files}, no problems")
    } else {
        counted(&reading.problems)
    };
    text + &summary + "\n"
}

/// Everything that's wrong with a configuration.
fn config_problems(file: &Path) -> Vec<String> {
    let config = match Config::load(Some(file)) {
        Ok(config) => config,
        Err(problems) => return problems,
    };
    let foundations = programmes::load(&config.programmes);
    let foundations = foundations.map(|loaded| loaded.catalogue).ok();
    let exists = |id: &str| foundations.as_ref().is_none_or(|all| all.foundation(id).is_some());
    let providers = config.sign_in.providers.iter();
    let unknown = providers.flat_map(|provider| {
        let roles = provider.roles.iter().filter(|role| !exists(&role.foundation));
        roles.map(|role| {
            format!(
                "providers.{}: there's no foundation \"{}\"",
                provider.id, role.foundation
            )
        })
    });
    unknown.collect()
}

fn config_text(problems: Option<&[String]>) -> String {
    match problems {
        None => String::new(),
        Some([]) => "The configuration is valid.\n".to_owned(),
        Some(problems) => format!("The configuration isn't valid:\n  {}\n", problems.join("\n  ")),
    }
}

fn answer<'a>(reading: &'a ProgrammeReader, configuration: Option<&'a [String]>) -> CheckAnswer<'a> {
    CheckAnswer {
        files: reading.files,
        problems: reading.problems.iter().map(problem_answer).collect(),
        configuration,
    }
}

fn problem_answer(Problem { place, message, help }: &Problem) -> ProblemAnswer<'_> {
    ProblemAnswer {
        file: &place.file,
        line: place.line,
        column: place.column,
        width: place.width,
        text: &place.text,
        message,
        help: help.as_deref(),
    }
}
