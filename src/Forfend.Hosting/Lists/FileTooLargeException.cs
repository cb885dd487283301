namespace Forfend.Hosting.Lists;

/// <summary>A file goes on after the most a list file can have.</summary>
internal sealed class FileTooLargeException : IOException;
