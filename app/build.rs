//! Generates the interface's texts from `locales/*.ftl`. A mistake in a file fails the build.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};
use text_build::Source;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    let sources = Source::folder(Path::new("locales"))?;
    match text_build::generate(&sources) {
        Ok(generated) => {
            let out = PathBuf::from(env::var("OUT_DIR")?);
            fs::write(out.join("locale.rs"), generated.locale)?;
            fs::write(out.join("plural.rs"), generated.plural)?;
            fs::write(out.join("texts.rs"), generated.texts)?;
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error=app/{problem}");
            }
        }
    }
    Ok(())
}
