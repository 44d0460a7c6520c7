//! The options that commands about programmes share.

use super::Stopped;
use super::subject::{Subject, instead};
use crate::api::fact_refusal;
use crate::clock::Clock;
use crate::config::DefaultFolders;
use crate::folder::Folder;
use crate::programmes::{self, LoadError, LoadedProgrammes};
use app::locale::Locale;
use app::text::Texts;
use app::words::Words;
use clap::Args;
use domain::catalogue::Catalogue;
use domain::date::Date;
use domain::fact::FactError;
use domain::facts::Facts;
use domain::programme::Programme;
use std::path::PathBuf;

/// Where programmes are read from, for which day, and how the answer is printed.
#[derive(Debug, Args)]
pub(super) struct ProgrammeArgs {
    /// The folder with one subfolder per foundation [default: programmes, or if there's none, the built-in examples]
    #[arg(long, value_name = "DIR")]
    programmes: Option<PathBuf>,
    /// The day that is asked for, as 2026-07-01; without it the version in force.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub on: Option<Date>,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// What is known of who asks.
#[derive(Debug, Args)]
pub(super) struct FactArgs {
    /// A fact about who would join, as stage=startup; may be given several times.
    #[arg(long = "fact", value_name = "NAME=VALUE", value_parser = pair)]
    facts: Vec<(String, String)>,
}

impl ProgrammeArgs {
    /// The foundations whose files have no problems. Those of the command's subjects mustn't have any.
    pub(super) fn catalogue(&self, subjects: &[&Subject]) -> Result<Catalogue, Stopped> {
        let folder = match &self.programmes {
            Some(folder) => folder.into(),
            None => DefaultFolders::next_to(None)
                .map_err(|error| Stopped(error.to_string()))?
                .programmes(),
        };
        let loaded = load(&folder)?;
        let mut faulty = subjects
            .iter()
            .filter_map(|subject| loaded.problem_text(subject.foundation()));
        match faulty.next() {
            Some(problems) => Err(Stopped(problems)),
            None => Ok(loaded.catalogue),
        }
    }

    /// The day that is asked for, or today.
    pub(super) fn day(&self) -> Date {
        self.on.unwrap_or_else(|| Clock::System.today())
    }
}

impl FactArgs {
    pub(super) fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    /// The facts as answers to the questions of a programme.
    pub(super) fn of(&self, programme: &Programme, asked: &ProgrammeArgs) -> Result<Facts, Stopped> {
        let mut facts = Facts::new().on(Some(asked.day()));
        for (name, written) in &self.facts {
            let stated = facts.state(programme, name, written);
            stated.map_err(|error| not_understood(programme, name, written, &error))?;
        }
        Ok(facts)
    }

    /// The facts that a programme asks, for two versions of which one asks more: each must be asked by one of them.
    pub(super) fn of_either(&self, of: &Programme, other: &Programme, asked: &ProgrammeArgs) -> Result<Facts, Stopped> {
        let unasked = |name: &str| of.fact(name).is_none() && other.fact(name).is_some();
        let facts = self.facts.iter().filter(|(name, _)| !unasked(name)).cloned().collect();
        Self { facts }.of(of, asked)
    }
}

fn load(folder: &Folder) -> Result<LoadedProgrammes, Stopped> {
    programmes::load(folder).map_err(|error| match error {
        LoadError::Unreadable { .. } => {
            Stopped(format!("{error}\nname the folder of the foundations: --programmes DIR"))
        }
        _ => Stopped(error.to_string()),
    })
}

/// Why a fact cannot be used, with the answers there are where they can be listed.
fn not_understood(programme: &Programme, name: &str, written: &str, error: &FactError) -> Stopped {
    let refusal = fact_refusal(english(), programme, name, written, error);
    let (told, choices) = (refusal.told, refusal.known);
    let known = if choices.is_empty() {
        String::new()
    } else {
        format!("\n{}", instead(None, &choices))
    };
    Stopped(format!("--fact {name}={written}: {told}{known}"))
}

/// The command line speaks English.
pub(super) fn english() -> Texts {
    Texts::new(Locale::En)
}

pub(super) fn words(programme: &Programme) -> Words<'_> {
    Words::new(english(), programme)
}

pub(super) fn day(written: &str) -> Result<Date, String> {
    Date::parse(written).ok_or_else(|| "not a day; write it as 2026-07-01".to_owned())
}

/// `NAME=VALUE` as its two sides.
pub(super) fn pair(written: &str) -> Result<(String, String), String> {
    let (name, value) = written.split_once('=').ok_or("write it as NAME=VALUE")?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}
