/** A command as shell completion needs it. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  /** Options with their dashes, and words that are known to come after the command. */
  readonly words: readonly string[];
}

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** Scripts that a shell reads to complete command lines of kub. */
export const completionScripts: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  // zsh reads bash's completions once it is told to.
  zsh: (commands) => `autoload -U +X bashcompinit && bashcompinit\n${bashScript(commands)}`,
  fish: (commands) =>
    commands
      .flatMap(({ name, description, words }) => [
        `complete -c kub -f -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
        ...words.map((word) => {
          const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-a ${word}`;
          return `complete -c kub -n '__fish_seen_subcommand_from ${name}' ${what}`;
        }),
      ])
      .map((line) => `${line}\n`)
      .join(''),
  powershell: (commands) => `Register-ArgumentCompleter -Native -CommandName kub -ScriptBlock {
  param($word, $line, $position)
  $words = @{
${commands.map(({ name, words }) => `    '${name}' = @(${words.map((word) => `'${word}'`).join(', ')})\n`).join('')}  }
  $parts = @($line.CommandElements | ForEach-Object { $_.ToString() })
  $known = if ($parts.Count -gt 1 -and $words.ContainsKey($parts[1])) { $words[$parts[1]] } else { $words.Keys }
  $known | Where-Object { $_ -like "$word*" } | Sort-Object
}
`,
};

function bashScript(commands: readonly CompletedCommand[]): string {
  const cases = commands.map(({ name, words }) => `    ${name}) words="${words.join(' ')}" ;;\n`).join('');
  return `_kub() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases}  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _kub kub
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
