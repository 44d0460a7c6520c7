//! The folders that are used if none are configured.

use crate::folder::{Bundle, BundleError, Folder};
use std::path::{Path, PathBuf};

/// The folders to use if none are configured.
#[derive(Debug, Default)]
pub(crate) struct DefaultFolders {
    /// The folders built into this program.
    bundle: Option<Bundle>,
    /// The configuration file's folder. Empty for the working directory.
    config_folder: PathBuf,
}

impl DefaultFolders {
    /// # Errors
    /// When the program file can't be read.
    pub(crate) fn next_to(config: Option<&Path>) -> Result<Self, BundleError> {
        Ok(Self {
            bundle: Bundle::of_this_program()?,
            config_folder: config.and_then(Path::parent).unwrap_or(Path::new("")).to_owned(),
        })
    }

    /// `programmes` next to the configuration, or if there's none, the built-in examples.
    pub(crate) fn programmes(&self) -> Folder {
        let own = self.config_folder.join("programmes");
        if own.is_dir() {
            return Folder::Disk(own);
        }
        let examples = self.bundle.as_ref().and_then(|bundle| bundle.folder("programmes"));
        examples.unwrap_or(Folder::Disk(own))
    }

    /// The built-in site. A program built by cargo alone has none, and uses the checkout's.
    pub(super) fn site(&self) -> Folder {
        let built_in = self.bundle.as_ref().and_then(|bundle| bundle.folder("site"));
        built_in.unwrap_or_else(|| Folder::Disk("target/site".into()))
    }
}
