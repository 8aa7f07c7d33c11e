interface ChannelFieldProps<Channel extends string> {
  readonly legend: string;
  readonly channels: readonly Channel[];
  readonly names: Readonly<Record<Channel, string>>;
  readonly chosen: string | undefined;
}

/** By certified mail or on the portal: what the call lets people choose. */
export function ChannelField<Channel extends string>({
  legend,
  channels,
  names,
  chosen = channels[0],
}: ChannelFieldProps<Channel>) {
  return (
    <fieldset className="channel-field">
      <legend className="label">{legend}</legend>
      {channels.map((channel) => (
        <div key={channel}>
          <input
            type="radio"
            name="channel"
            id={`channel-${channel}`}
            value={channel}
            defaultChecked={channel === chosen}
          />
          <label htmlFor={`channel-${channel}`}>{names[channel]}</label>
        </div>
      ))}
    </fieldset>
  );
}
