mod bad;
mod documents;
mod drawings;
mod files;
mod names;
mod pictures;
mod properties;
mod samples;
