using System.Collections.Generic;

namespace PinDeliver.HelpFile;

/// <summary>A heading of a page (<c>## Notes</c>, or <c>### A type</c> below Inputs and Outputs) and its paragraphs.</summary>
internal sealed record HelpSection(string Title, IReadOnlyList<string> Paragraphs);
