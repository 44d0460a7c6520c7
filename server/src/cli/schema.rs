//! `guildhall schema`: the JSON Schemas that editors use for completion.

use clap::{Args, ValueEnum};
use domain::file::{foundation_schema, programme_schema};

#[derive(Debug, Args)]
pub(super) struct SchemaCommand {
    /// The kind of file
    file: File,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum File {
    /// A version of a programme
    Programme,
    /// `foundation.toml`.
    Foundation,
}

impl SchemaCommand {
    pub(super) fn answer(&self) -> String {
        match self.file {
            File::Programme => programme_schema(),
            File::Foundation => foundation_schema(),
        }
    }
}
